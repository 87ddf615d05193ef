package org.waymark.event.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.event.copies.Availabilities;
import org.waymark.event.edition.EditionElsewhere;
import org.waymark.event.edition.EditionOrganiser;
import org.waymark.event.edition.EditionVerb;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;

/** {@code /desk/{series}/{edition}}: where an edition stands, what it can do next, and each step behind a question. */
@Controller
class EditionDesk {

    private static final String EDITION = "/desk/{series:[a-z0-9-]+}/{edition:[a-z0-9-]+}";
    private static final String STEP = EDITION + "/{verb:publish|open|close|complete|cancel}";

    private final AllSeries all;
    private final Registrations registrations;
    private final EditionOrganiser organiser;
    private final Availabilities availabilities;

    EditionDesk(AllSeries all, Registrations registrations, EditionOrganiser organiser, Availabilities availabilities) {
        this.all = all;
        this.registrations = registrations;
        this.organiser = organiser;
        this.availabilities = availabilities;
    }

    @GetMapping(EDITION)
    String show(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAllAttributes(about(caller, series, edition));
        model.addAttribute("done", done);
        model.addAttribute(
                "availability", availabilities.of(series + "/" + edition).orElse(null));
        return "desk/edition";
    }

    @GetMapping(STEP)
    String ask(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable EditionVerb verb,
            Model model) {
        model.addAllAttributes(about(caller, series, edition));
        model.addAttribute("verb", verb);
        return "desk/step";
    }

    @PostMapping(STEP)
    ModelAndView step(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable EditionVerb verb,
            @RequestParam long version) {
        try {
            organiser.apply(caller, series, edition, IfMatch.version(version)::require, verb);
            return FormPage.done("/desk/" + series + "/" + edition + "?done=" + verb.word());
        } catch (Stale | EditionElsewhere refusal) {
            var page = new ModelAndView("desk/step", about(caller, series, edition));
            page.addObject("verb", verb);
            page.addObject("refused", refusal.code());
            page.setStatus(refusal.status());
            return page;
        }
    }

    private Map<String, Object> about(Caller caller, String slug, String edition) {
        var series = all.get(slug);
        var shown = organiser.managed(caller, series, edition);
        return Map.of(
                "series",
                series,
                "edition",
                shown,
                "registration",
                registrations.of(shown),
                "verbs",
                EditionVerb.from(shown.status()));
    }
}
