package org.waymark.event;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.defaults.security.AccessRule;
import org.waymark.defaults.security.AccessTable;
import org.waymark.defaults.security.Caller;
import org.waymark.event.edition.EditionOrganiser;
import org.waymark.event.edition.EditionPolicy;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** Who gets to what in this service. */
@Configuration(proxyBeanMethods = false)
class EventAccess {

    private static final String SERIES = "/api/series/{series}";
    private static final String EDITION = "/api/series/{series}/editions/{edition}";

    private final AllSeries all;
    private final EditionOrganiser organiser;

    EventAccess(AllSeries all, EditionOrganiser organiser) {
        this.all = all;
        this.organiser = organiser;
    }

    @Bean
    AccessTable access() {
        AccessRule offices = (caller, _) -> caller.require(caller.is(SeriesPolicy.OFFICE_ROLE));
        AccessRule office = (caller, path) -> caller.require(SeriesPolicy.isOffice(caller, series(caller, path)));
        return new AccessTable()
                .anybody("GET /api/series", "GET " + SERIES, "GET " + SERIES + "/editions", "GET " + EDITION)
                .anybody("GET /", "GET /{series}", "GET /{series}/{edition}")
                .signedIn("GET /desk")
                .only(offices, "POST /api/series", "* /desk/new")
                .only(office, "PATCH " + SERIES, "DELETE " + SERIES, "POST " + SERIES + "/editions")
                .only(office, "* /desk/{series}/change", "* /desk/{series}/delete", "* /desk/{series}/new")
                .only(this::organises, "GET /desk/{series}")
                .only(this::manages, "PATCH " + EDITION, "DELETE " + EDITION, "POST " + EDITION + "/{verb}")
                .only(this::manages, "POST " + EDITION + "/cancel")
                .only(this::manages, "* /desk/{series}/{edition}/**");
    }

    private void organises(Caller caller, Map<String, String> path) {
        var audience = EditionPolicy.audience(caller, series(caller, path));
        caller.require(audience.office() || !audience.hosts().isEmpty());
    }

    private void manages(Caller caller, Map<String, String> path) {
        organiser.managed(caller, series(caller, path), path.getOrDefault("edition", ""));
    }

    private Series series(Caller caller, Map<String, String> path) {
        caller.require(!caller.isAnonymous());
        return all.get(path.getOrDefault("series", ""));
    }
}
