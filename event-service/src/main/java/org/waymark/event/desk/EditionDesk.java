package org.waymark.event.desk;

import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
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
import org.waymark.event.edition.Cancellation;
import org.waymark.event.edition.EditionElsewhere;
import org.waymark.event.edition.EditionOrganiser;
import org.waymark.event.edition.EditionVerb;
import org.waymark.event.edition.PlacesMissing;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /desk/{series}/{edition}}: where an edition stands, what it can do next, and each step behind a question. */
@Controller
class EditionDesk {

    private static final String EDITION = "/desk/{series:[a-z0-9-]+}/{edition:[a-z0-9-]+}";
    private static final String STEP = EDITION + "/{verb:publish|open|close|complete|reopen|cancel}";

    private final AllSeries all;
    private final Registrations registrations;
    private final EditionOrganiser organiser;
    private final Availabilities availabilities;
    private final Forms forms;

    EditionDesk(
            AllSeries all,
            Registrations registrations,
            EditionOrganiser organiser,
            Availabilities availabilities,
            Forms forms) {
        this.all = all;
        this.registrations = registrations;
        this.organiser = organiser;
        this.availabilities = availabilities;
        this.forms = forms;
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
        model.addAttribute("typed", new Typed(Map.of()));
        return "desk/step";
    }

    @PostMapping(STEP)
    ModelAndView step(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable EditionVerb verb,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Locale locale) {
        var typed = new Typed(values);
        var languages = languages(all.get(series));
        try {
            if (verb == EditionVerb.CANCEL) {
                var said = forms.read(reason(typed, languages), Cancellation.class);
                organiser.cancel(caller, series, edition, IfMatch.version(version)::require, said.reason());
            } else {
                organiser.apply(caller, series, edition, IfMatch.version(version)::require, verb);
            }
            return FormPage.done("/desk/" + series + "/" + edition + "?done=" + verb.word());
        } catch (Stale | EditionElsewhere | PlacesMissing refusal) {
            var page = again(caller, series, edition, verb, typed);
            page.addObject("refused", refusal.code());
            page.setStatus(refusal.status());
            return page;
        } catch (ConstraintViolationException refusal) {
            var page = again(caller, series, edition, verb, typed);
            page.addObject("errors", forms.errors(refusal, Set.of("reason"), languages, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView again(Caller caller, String series, String edition, EditionVerb verb, Typed typed) {
        return new ModelAndView("desk/step", about(caller, series, edition))
                .addObject("verb", verb)
                .addObject("typed", typed);
    }

    private static ObjectNode reason(Typed typed, List<String> languages) {
        var cancellation = JsonNodeFactory.instance.objectNode();
        cancellation.set("reason", typed.localized("reason", languages));
        return cancellation;
    }

    private static List<String> languages(Series series) {
        return Forms.languages(series.profile().languages());
    }

    private Map<String, Object> about(Caller caller, String slug, String edition) {
        var series = all.get(slug);
        var shown = organiser.managed(caller, series, edition);
        var about = new HashMap<String, Object>(Map.of(
                "series",
                series,
                "edition",
                shown,
                "registration",
                registrations.of(shown),
                "verbs",
                EditionVerb.from(shown.status()),
                "office",
                SeriesPolicy.isOffice(caller, series),
                "fieldLanguages",
                languages(series)));
        availabilities.of(shown.id().value()).ifPresent(told -> about.put("availability", told));
        return about;
    }
}
