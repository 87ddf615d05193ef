package org.waymark.event.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.event.edition.Edition;
import org.waymark.event.edition.EditionOrganiser;
import org.waymark.event.edition.EditionProfile;
import org.waymark.event.edition.Editions;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** {@code /desk/{series}/new} and {@code …/{edition}/change}: organisers make or change an edition in the browser. */
@Controller
class EditionFormPage {

    private static final String NEW = "/desk/{series:[a-z0-9-]+}/new";
    private static final String CHANGE = "/desk/{series:[a-z0-9-]+}/{edition:[a-z0-9-]+}/change";

    private final AllSeries all;
    private final Editions editions;
    private final EditionOrganiser organiser;
    private final Forms forms;

    EditionFormPage(AllSeries all, Editions editions, EditionOrganiser organiser, Forms forms) {
        this.all = all;
        this.editions = editions;
        this.organiser = organiser;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView blank(Caller caller, @PathVariable String series) {
        var owner = owned(caller, series);
        return page(caller, owner, null, new Typed(Map.of("precision", "day"))).opened(0);
    }

    @PostMapping(NEW)
    ModelAndView create(
            Caller caller, @PathVariable String series, @RequestParam Map<String, String> values, Locale locale) {
        var owner = owned(caller, series);
        var page = page(caller, owner, null, new Typed(values));
        try {
            var edition = organiser.create(caller, owner, read(page));
            return FormPage.done("/desk/" + edition.id().value() + "?done=create");
        } catch (RuntimeException refusal) {
            return page.again(refusal, forms.errors(refusal, EditionForm.LOCALIZED, page.languages(), locale), 0);
        }
    }

    @GetMapping(CHANGE)
    ModelAndView form(Caller caller, @PathVariable String series, @PathVariable String edition) {
        var owner = all.get(series);
        var current = organiser.managed(caller, owner, edition);
        var typed = EditionForm.of(current.profile(), languages(owner, current));
        return page(caller, owner, current, typed).opened(current.version());
    }

    @PostMapping(CHANGE)
    ModelAndView change(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Locale locale) {
        var owner = all.get(series);
        var before = organiser.managed(caller, owner, edition);
        var page = page(caller, owner, before, new Typed(values));
        try {
            var profile = read(page);
            var saved = organiser.change(caller, series, edition, IfMatch.version(version)::require, _ -> profile);
            return FormPage.done(
                    "/desk/" + series + "/" + edition + "?done=" + (saved.isNewsTo(before) ? "news" : "change"));
        } catch (RuntimeException refusal) {
            var errors = forms.errors(refusal, EditionForm.LOCALIZED, page.languages(), locale);
            return page.again(refusal, errors, editions.get(owner.id(), edition).version());
        }
    }

    private EditionProfile read(FormPage page) {
        return forms.read(EditionForm.read(page.typed(), page.languages()), EditionProfile.class);
    }

    private Series owned(Caller caller, String slug) {
        var series = all.get(slug);
        caller.require(SeriesPolicy.isOffice(caller, series));
        return series;
    }

    private static FormPage page(Caller caller, Series series, @Nullable Edition edition, Typed typed) {
        return new FormPage(
                "desk/edition-form",
                typed,
                languages(series, edition),
                Map.of(
                        "series",
                        series,
                        "office",
                        SeriesPolicy.isOffice(caller, series),
                        "announced",
                        edition != null && edition.announced(),
                        "about",
                        edition == null
                                ? series.profile().title()
                                : edition.profile().title()));
    }

    private static List<String> languages(Series series, @Nullable Edition edition) {
        var used = new ArrayList<>(series.profile().languages());
        if (edition != null) {
            var profile = edition.profile();
            used.addAll(profile.title().values().keySet());
            used.addAll(profile.objective().values().keySet());
            profile.questions()
                    .forEach(question -> used.addAll(question.values().keySet()));
        }
        return Forms.languages(used);
    }
}
