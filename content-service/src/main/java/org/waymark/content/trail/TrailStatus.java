package org.waymark.content.trail;

import java.util.Locale;

/** Where a trail stands, as its managers see it: the draft first, if there is one. */
public enum TrailStatus {
    DRAFT,
    SUBMITTED,
    REJECTED,
    PUBLISHED,
    WITHDRAWN;

    /** The name on the wire, in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
