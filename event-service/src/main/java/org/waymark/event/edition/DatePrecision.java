package org.waymark.event.edition;

import java.util.Locale;

/** How exactly the dates of an edition are known. */
public enum DatePrecision {
    /** To the day. */
    DAY,
    /** Only the year; start and end are then no more than days in that year. */
    YEAR;

    /** The word on the wire and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
