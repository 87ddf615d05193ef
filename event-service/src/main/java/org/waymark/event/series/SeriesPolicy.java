package org.waymark.event.series;

import org.waymark.defaults.security.Caller;

/** Who may do what with a series. */
public final class SeriesPolicy {

    public static final String OFFICE_ROLE = "series-office";

    private SeriesPolicy() {}

    /** The series' office owns the series and everything in it. */
    public static boolean isOffice(Caller caller, Series series) {
        return mayOwn(caller, series.profile().office());
    }

    /** Whoever works in an office may make series for that office. */
    public static boolean mayOwn(Caller caller, String office) {
        return caller.is(OFFICE_ROLE) && caller.isIn(office);
    }
}
