package org.waymark.event.edition;

import java.util.Locale;

/** Where an edition stands in its life. */
public enum EditionStatus {
    DRAFT,
    PUBLISHED,
    OPEN,
    CLOSED,
    COMPLETED,
    CANCELLED,
    /** Taken back as a draft; what is left tells the others, and is found by nobody. */
    DELETED;

    /** The word on the wire and in the keys of page messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
