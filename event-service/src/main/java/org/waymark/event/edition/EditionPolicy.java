package org.waymark.event.edition;

import java.util.Set;
import org.waymark.defaults.security.Caller;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** Who may do what with an edition. */
public final class EditionPolicy {

    private static final String ORGANISER_ROLE = "organiser";

    private EditionPolicy() {}

    /** The host's organisers and the series' office. */
    public static boolean mayManage(Caller caller, Series series, Edition edition) {
        return SeriesPolicy.isOffice(caller, series)
                || hostsOf(caller).contains(edition.profile().host().organization());
    }

    public static boolean maySee(Caller caller, Series series, Edition edition) {
        return edition.announced() || mayManage(caller, series, edition);
    }

    /** The hosts that a caller organises editions for. */
    public static Set<String> hostsOf(Caller caller) {
        return caller.is(ORGANISER_ROLE) ? caller.organizations() : Set.of();
    }

    public static Audience audience(Caller caller, Series series) {
        return new Audience(SeriesPolicy.isOffice(caller, series), hostsOf(caller));
    }
}
