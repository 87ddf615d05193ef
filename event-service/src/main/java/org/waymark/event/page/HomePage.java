package org.waymark.event.page;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.event.edition.Edition;
import org.waymark.event.edition.EditionId;
import org.waymark.event.edition.Editions;
import org.waymark.event.edition.RegistrationPhase;
import org.waymark.event.edition.RegistrationPhase.Kind;
import org.waymark.event.edition.Registrations;
import org.waymark.event.edition.Registrations.Registration;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesId;

/** {@code /}: the series there are, and where registration is open now or will be. */
@PublicContent
@Controller
class HomePage {

    private static final int OPEN_SHOWN = 12;
    private static final int AHEAD_LOOKED_AT = 60;
    private static final int SERIES_SHOWN = 50;
    private static final Set<Kind> COMING = Set.of(Kind.OPENS_AT, Kind.INVITED_ONLY);

    private final AllSeries all;
    private final Editions editions;
    private final Registrations registrations;
    private final Clock clock;

    HomePage(AllSeries all, Editions editions, Registrations registrations, Clock clock) {
        this.all = all;
        this.editions = editions;
        this.registrations = registrations;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@RequestParam(required = false, defaultValue = "") String after, Model model) {
        var found = all.after(after.isEmpty() ? null : after, SERIES_SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SERIES_SHOWN));
        var ahead = editions.ahead(LocalDate.now(clock).minusDays(1), AHEAD_LOOKED_AT);
        var known = registrations.of(ahead);
        var open = ahead.stream()
                .filter(edition -> phase(known, edition).isOpen())
                .limit(OPEN_SHOWN)
                .toList();
        var coming = ahead.stream()
                .filter(edition -> COMING.contains(phase(known, edition).kind()))
                .limit(OPEN_SHOWN)
                .toList();
        model.addAttribute("series", shown);
        model.addAttribute(
                "next", found.size() > SERIES_SHOWN ? shown.getLast().id().value() : "");
        model.addAttribute("open", open);
        model.addAttribute("coming", coming);
        model.addAttribute("registrations", known);
        model.addAttribute("seriesOf", seriesOf(ahead));
        return "home";
    }

    private static RegistrationPhase phase(Map<EditionId, Registration> known, Edition edition) {
        return requireNonNull(known.get(edition.id())).phase();
    }

    private Map<SeriesId, Series> seriesOf(List<Edition> open) {
        return open.stream()
                .map(Edition::series)
                .distinct()
                .flatMap(id -> all.find(id.value()).stream())
                .collect(Collectors.toMap(Series::id, Function.identity()));
    }
}
