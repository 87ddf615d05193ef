package org.waymark.registration.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.form.Consent;
import org.waymark.registration.form.FormDraft;

/** One consent of a form, to write or to change. */
@Controller
@RequestMapping({"/desk/{series}/{edition}/form/consents", "/desk/{series}/form/consents"})
class ConsentDesk {

    private static final String NEW = "";

    private final FormPlaces places;
    private final Editor editor;

    ConsentDesk(FormPlaces places, Editor editor) {
        this.places = places;
        this.editor = editor;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String series, @PathVariable Optional<String> edition, Caller caller) {
        FormPlace place = places.of(caller, series, edition);
        return page(place, NEW, new ConsentFields(Map.of(), place.languages()));
    }

    @PostMapping("/new")
    ModelAndView add(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @RequestParam Map<String, String> fields,
            @RequestParam String seen,
            Caller caller,
            Locale language) {
        return save(places.of(caller, series, edition), NEW, fields, seen, language);
    }

    @GetMapping("/{consent}")
    ModelAndView show(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String consent,
            Caller caller) {
        FormPlace place = places.of(caller, series, edition);
        Consent known = editor.standing(place).draft().consents().stream()
                .filter(one -> one.id().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent", consent));
        return page(place, consent, ConsentFields.of(known, place.languages()));
    }

    @PostMapping("/{consent}")
    ModelAndView change(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String consent,
            @RequestParam Map<String, String> fields,
            @RequestParam String seen,
            Caller caller,
            Locale language) {
        return save(places.of(caller, series, edition), consent, fields, seen, language);
    }

    private ModelAndView save(FormPlace place, String id, Map<String, String> fields, String seen, Locale language) {
        ConsentFields typed = new ConsentFields(fields, place.languages());
        Standing now = editor.standing(place);
        FormDraft before = now.draft();
        int index = Moves.find(before.consents(), Consent::id, id);
        if (!now.mark().equals(seen)) {
            return stale(place, id.isEmpty() || index >= 0 ? id : NEW, typed, language);
        }
        if (index < 0 && !id.isEmpty()) {
            throw new NotFound("consent", id);
        }
        Consent consent =
                typed.consent(id, before.consents().stream().map(Consent::id).collect(Collectors.toSet()));
        FormDraft draft = new FormDraft(before.questions(), Moves.with(before.consents(), index, consent));
        String part = "consents[" + (index < 0 ? before.consents().size() : index) + "]";
        List<FieldError> errors = editor.errors(draft, path -> typed.place(Paths.within(part, path)), language);
        if (!errors.isEmpty()) {
            return wrong(page(place, id, typed), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            editor.save(place, now, seen, draft);
        } catch (Stale e) {
            return stale(place, id, typed, language);
        }
        return SeeOther.at(place.path() + "?saved=true");
    }

    /** With what was typed, under the version that is there now: to save it is then a decision. */
    private ModelAndView stale(FormPlace place, String id, ConsentFields typed, Locale language) {
        FieldError stale = new FieldError("", editor.say("desk.form.stale", language));
        return wrong(page(place, id, typed), List.of(stale), HttpStatus.PRECONDITION_FAILED);
    }

    private static ModelAndView wrong(ModelAndView page, List<FieldError> errors, HttpStatus status) {
        page.setStatus(status);
        return page.addObject("errors", errors);
    }

    private ModelAndView page(FormPlace place, String id, ConsentFields typed) {
        Standing now = editor.standing(place);
        return place.page("desk-form-consent")
                .addObject("seen", now.mark())
                .addObject("standing", now)
                .addObject("id", id)
                .addObject("action", place.path() + "/consents/" + (id.isEmpty() ? "new" : id))
                .addObject("typed", typed);
    }
}
