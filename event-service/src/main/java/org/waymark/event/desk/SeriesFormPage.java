package org.waymark.event.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesOffice;
import org.waymark.event.series.SeriesPolicy;
import org.waymark.event.series.SeriesProfile;

/** {@code /desk/new} and {@code /desk/{series}/change}: the office makes or changes a series in the browser. */
@Controller
class SeriesFormPage {

    private static final String CHANGE = "/desk/{series:[a-z0-9-]+}/change";

    private final AllSeries all;
    private final SeriesOffice office;
    private final Forms forms;

    SeriesFormPage(AllSeries all, SeriesOffice office, Forms forms) {
        this.all = all;
        this.office = office;
        this.forms = forms;
    }

    @GetMapping("/desk/new")
    ModelAndView blank(Caller caller) {
        caller.require(caller.is(SeriesPolicy.OFFICE_ROLE));
        var languages = Forms.languages(List.of());
        var home = caller.organizations().stream().sorted().findFirst().orElse("");
        return page(caller, SeriesForm.blank(home, languages), languages).opened(0);
    }

    @PostMapping("/desk/new")
    ModelAndView create(Caller caller, @RequestParam Map<String, String> values, Locale locale) {
        caller.require(caller.is(SeriesPolicy.OFFICE_ROLE));
        var typed = new Typed(values);
        var languages = Forms.languages(List.of());
        try {
            var profile = forms.read(SeriesForm.read(typed, languages), SeriesProfile.class);
            var series = office.create(caller, profile);
            return FormPage.done("/desk/" + series.id().value());
        } catch (RuntimeException refusal) {
            var errors = forms.errors(refusal, SeriesForm.LOCALIZED, languages, locale);
            return page(caller, typed, languages).again(refusal, errors, 0);
        }
    }

    @GetMapping(CHANGE)
    ModelAndView form(Caller caller, @PathVariable String series) {
        var current = owned(caller, series);
        var languages = languages(current.profile());
        return page(caller, SeriesForm.of(current.profile(), languages), languages)
                .opened(current.version());
    }

    @PostMapping(CHANGE)
    ModelAndView change(
            Caller caller,
            @PathVariable String series,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Locale locale) {
        var current = owned(caller, series);
        var typed = new Typed(values);
        var languages = languages(current.profile());
        try {
            var profile = forms.read(SeriesForm.read(typed, languages), SeriesProfile.class);
            office.change(caller, series, IfMatch.version(version)::require, _ -> profile);
            return FormPage.done("/desk/" + series);
        } catch (RuntimeException refusal) {
            var errors = forms.errors(refusal, SeriesForm.LOCALIZED, languages, locale);
            return page(caller, typed, languages)
                    .again(refusal, errors, all.get(series).version());
        }
    }

    private Series owned(Caller caller, String slug) {
        var series = all.get(slug);
        caller.require(SeriesPolicy.isOffice(caller, series));
        return series;
    }

    private static FormPage page(Caller caller, Typed typed, List<String> languages) {
        return new FormPage("desk/series-form", typed, languages, Map.of("offices", caller.organizations()));
    }

    private static List<String> languages(SeriesProfile profile) {
        var used = new ArrayList<>(profile.languages());
        used.addAll(profile.title().values().keySet());
        used.addAll(profile.summary().values().keySet());
        profile.categories()
                .forEach(category -> used.addAll(category.title().values().keySet()));
        return Forms.languages(used);
    }
}
