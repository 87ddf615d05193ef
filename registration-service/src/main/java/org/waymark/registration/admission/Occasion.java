package org.waymark.registration.admission;

import java.util.Locale;

/** What happened to a registration. */
public enum Occasion {
    ENTERED,
    ENROLLED,
    ENROLLED_UNTOLD,
    PROVEN,
    APPROVED,
    REJECTED,
    REINSTATED,
    PROMOTED,
    ACCEPTED,
    EXPIRED,
    MOVED,
    PRIORITISED,
    AMENDED,
    READDRESSED,
    LEFT,
    HANDED_OVER,
    TAKEN_OVER;

    /** The word for it in keys of texts. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
