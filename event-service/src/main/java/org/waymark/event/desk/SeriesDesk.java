package org.waymark.event.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.security.Caller;
import org.waymark.event.edition.EditionPolicy;
import org.waymark.event.edition.Editions;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;

/** {@code /desk/{series}}: the editions of a series that somebody may manage or see, drafts too. */
@Controller
class SeriesDesk {

    private static final int EDITIONS_SHOWN = 50;

    private final AllSeries all;
    private final Editions editions;
    private final Registrations registrations;

    SeriesDesk(AllSeries all, Editions editions, Registrations registrations) {
        this.all = all;
        this.editions = editions;
        this.registrations = registrations;
    }

    @GetMapping("/desk/{series:[a-z0-9-]+}")
    String show(
            Caller caller,
            @PathVariable String series,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        var shown = all.get(series);
        var audience = EditionPolicy.audience(caller, shown);
        caller.require(audience.office() || !audience.hosts().isEmpty());
        var found = editions.before(shown.id(), audience, before, EDITIONS_SHOWN + 1);
        var page = found.subList(0, Math.min(found.size(), EDITIONS_SHOWN));
        model.addAttribute("series", shown);
        model.addAttribute("done", done);
        model.addAttribute("office", audience.office());
        model.addAttribute("hosts", audience.hosts());
        model.addAttribute("editions", page);
        model.addAttribute("registrations", registrations.of(page));
        model.addAttribute(
                "older", found.size() > EDITIONS_SHOWN ? page.getLast().number() : 0);
        return "desk/series";
    }
}
