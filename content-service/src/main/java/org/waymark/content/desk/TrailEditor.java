package org.waymark.content.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.edition.SeriesCopy;
import org.waymark.content.page.Addresses;
import org.waymark.content.trail.Colour;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailContent;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailPolicy;
import org.waymark.content.trail.TrailWork;
import org.waymark.defaults.problem.Conflict;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.problem.Unprocessable;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;

/** The form in which a partner city writes its trail. Projects come and go by buttons that draw the form again. */
@Controller
final class TrailEditor {

    private static final String REMOVE = "remove-project-";

    private final TrailWork work;
    private final Editions editions;
    private final Mistakes mistakes;
    private final Addresses addresses;

    TrailEditor(TrailWork work, Editions editions, Mistakes mistakes, Addresses addresses) {
        this.work = work;
        this.editions = editions;
        this.mistakes = mistakes;
        this.addresses = addresses;
    }

    @GetMapping("/desk/{series}/{edition}/trails/new")
    ModelAndView begin(@PathVariable String series, @PathVariable String edition, Caller caller) {
        var desk = desk(caller, EditionId.of(series, edition), null);
        return desk.page(TrailForm.blank(desk.cities().getFirst().organization(), desk.languages()));
    }

    @PostMapping("/desk/{series}/{edition}/trails/new")
    ModelAndView create(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Caller caller) {
        var desk = desk(caller, EditionId.of(series, edition), null);
        return answer(desk, TrailForm.read(sent, desk.languages()), action, caller);
    }

    @GetMapping("/desk/{series}/{edition}/trails/{trail}")
    ModelAndView edit(
            @PathVariable String series, @PathVariable String edition, @PathVariable String trail, Caller caller) {
        var known = known(caller, TrailId.of(EditionId.of(series, edition), trail));
        var desk = desk(caller, known.edition(), known);
        return desk.page(
                TrailForm.of(known.id().slug(), known.city(), known.version(), known.latest(), desk.languages()));
    }

    @PostMapping("/desk/{series}/{edition}/trails/{trail}")
    ModelAndView change(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Caller caller) {
        var known = known(caller, TrailId.of(EditionId.of(series, edition), trail));
        var desk = desk(caller, known.edition(), known);
        return answer(desk, TrailForm.read(sent, desk.languages()), action, caller);
    }

    private ModelAndView answer(Desk desk, TrailForm form, String action, Caller caller) {
        if (action.equals("add-project")) {
            return desk.page(form.withAProjectMore(desk.languages()));
        }
        if (action.startsWith(REMOVE)) {
            return desk.page(form.withoutProject(index(action)));
        }
        return save(desk, form.withoutBlankProjects(), action, caller);
    }

    private ModelAndView save(Desk desk, TrailForm form, String action, Caller caller) {
        var errors = new ArrayList<FieldError>();
        if (desk.trail() == null && !TrailId.isSlug(form.slug())) {
            errors.add(mistakes.at("slug", "invalid.slug"));
        }
        var proposal = form.proposal();
        errors.addAll(mistakes.in(proposal, TrailForm.fields(desk.languages())));
        if (!errors.isEmpty()) {
            return desk.page(form, errors);
        }
        try {
            var saved = desk.trail() == null
                    ? work.begin(caller, TrailId.of(desk.edition().editionId(), form.slug()), proposal)
                    : work.put(caller, desk.trail().id(), IfMatch.version(form.version())::require, proposal);
            return saved(saved, form, action, caller);
        } catch (Stale e) {
            return desk.trail() == null
                    ? desk.page(form, List.of(mistakes.at("slug", "desk.trail.slug.taken")))
                    : desk.page(form.atVersion(desk.trail().version()), List.of(mistakes.at("", "desk.trail.stale")));
        } catch (Conflict | Unprocessable refusal) {
            return desk.page(form, List.of(mistakes.of("", refusal)));
        }
    }

    private ModelAndView saved(Trail saved, TrailForm form, String action, Caller caller) {
        if (!action.equals("submit")) {
            return Redirects.to(addresses.deskOf(saved.id()) + "?done=saved");
        }
        try {
            work.submit(caller, saved.id(), IfMatch.version(saved.version())::require);
            return Redirects.to(addresses.deskOf(saved.id()) + "?done=submitted");
        } catch (Unprocessable refusal) {
            var desk = desk(caller, saved.edition(), saved);
            var first = "summary." + desk.languages().getFirst();
            return desk.page(form.atVersion(saved.version()), List.of(mistakes.of(first, refusal)));
        }
    }

    private Trail known(Caller caller, TrailId id) {
        caller.require(!caller.isAnonymous());
        var trail = work.find(id).orElseThrow(() -> new NotFound("trail", id.value()));
        caller.require(TrailPolicy.isPublisher(caller, trail.city()));
        return trail;
    }

    private Desk desk(Caller caller, EditionId id, @Nullable Trail trail) {
        caller.require(caller.is("publisher"));
        var edition = editions.visible(id, caller);
        var series = editions.seriesOf(edition);
        var cities = series.partners().stream()
                .filter(partner -> caller.isIn(partner.organization()))
                .toList();
        caller.require(!cities.isEmpty());
        return new Desk(edition, cities, languages(series, trail), trail);
    }

    /** The series' languages, and those in which the trail has been written beside them. */
    private static List<String> languages(SeriesCopy series, @Nullable Trail trail) {
        var written = Optional.ofNullable(trail).map(Trail::latest).stream().flatMap(TrailEditor::languages);
        var all = new LinkedHashSet<>(series.languages().isEmpty() ? List.of("en") : series.languages());
        written.forEach(all::add);
        return List.copyOf(all);
    }

    private static Stream<String> languages(TrailContent content) {
        var projects = content.projects().stream().flatMap(project -> Stream.of(project.title(), project.summary()));
        return Stream.concat(Stream.of(content.title(), content.summary()), projects)
                .flatMap(text -> text.values().keySet().stream());
    }

    private static int index(String action) {
        var number = action.substring(REMOVE.length());
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
    }

    /** Everything around the form. */
    private record Desk(
            EditionCopy edition,
            List<SeriesCopy.Partner> cities,
            List<String> languages,
            @Nullable Trail trail) {

        ModelAndView page(TrailForm form) {
            return page(form, List.of());
        }

        ModelAndView page(TrailForm form, List<FieldError> errors) {
            var page = new ModelAndView("desk/trail-form");
            page.addObject("edition", edition);
            page.addObject("cities", cities);
            page.addObject("formLanguages", languages);
            page.addObject("trail", trail);
            page.addObject("colours", Colour.values());
            page.addObject("form", form);
            page.addObject("errors", errors);
            if (!errors.isEmpty()) {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return page;
        }
    }
}
