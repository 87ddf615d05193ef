package org.waymark.event.page;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;
import org.waymark.event.edition.Audience;
import org.waymark.event.edition.Editions;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.SeriesPolicy;

/** {@code /{series}}: what the series is, and its editions, the newest first. */
@PublicContent
@Controller
class SeriesPage {

    private static final int EDITIONS_SHOWN = 40;
    private static final String NEWEST = "" + Integer.MAX_VALUE;

    private final AllSeries all;
    private final Editions editions;
    private final Registrations registrations;

    SeriesPage(AllSeries all, Editions editions, Registrations registrations) {
        this.all = all;
        this.editions = editions;
        this.registrations = registrations;
    }

    @GetMapping("/{series:[a-z0-9-]+}")
    String show(
            Caller caller,
            @PathVariable String series,
            @RequestParam(defaultValue = NEWEST) int before,
            Locale locale,
            Model model) {
        var shownSeries = all.get(series);
        var found = editions.before(shownSeries.id(), Audience.PUBLIC, before, EDITIONS_SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), EDITIONS_SHOWN));
        model.addAttribute("pageTitle", shownSeries.profile().title().in(locale).text());
        model.addAttribute("series", shownSeries);
        model.addAttribute("editions", shown);
        model.addAttribute("registrations", registrations.of(shown));
        model.addAttribute(
                "older", found.size() > EDITIONS_SHOWN ? shown.getLast().number() : 0);
        model.addAttribute("newest", before == Integer.MAX_VALUE);
        model.addAttribute("mayManage", SeriesPolicy.isOffice(caller, shownSeries));
        return "series";
    }
}
