package org.waymark.registration.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.waymark.registration.form.FormPage;
import org.waymark.registration.form.FormPages;
import org.waymark.registration.form.Question;
import org.waymark.registration.form.RegistrationForm;

/** A form as those see it who edit it: its questions and consents, their order, and how it looks to others. */
@Controller
@RequestMapping({"/desk/{series}/{edition}/form", "/desk/{series}/form"})
class FormDesk {

    private final FormPlaces places;
    private final Editor editor;
    private final FormPages pages;

    FormDesk(FormPlaces places, Editor editor, FormPages pages) {
        this.places = places;
        this.editor = editor;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series, @PathVariable Optional<String> edition, Caller caller, Locale language) {
        return list(places.of(caller, series, edition), language);
    }

    @GetMapping("/preview")
    ModelAndView preview(
            @PathVariable String series, @PathVariable Optional<String> edition, Caller caller, Locale language) {
        FormPlace place = places.of(caller, series, edition);
        RegistrationForm form = editor.standing(place).form();
        return place.page("desk-form-preview")
                .addObject("questions", form == null ? null : pages.preview(form, language));
    }

    @PostMapping("/questions/{question}/move")
    ModelAndView moveQuestion(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String question,
            @RequestParam String seen,
            @RequestParam String to,
            Caller caller,
            Locale language) {
        FormPlace place = places.of(caller, series, edition);
        FormDraft draft = editor.standing(place).draft();
        int index = Moves.find(draft.questions(), Question::id, question);
        List<Question> moved = index < 0 ? List.of() : Moves.moved(draft.questions(), index, to.equals("up"));
        return store(place, seen, index, new FormDraft(moved, draft.consents()), language);
    }

    @PostMapping("/consents/{consent}/move")
    ModelAndView moveConsent(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String consent,
            @RequestParam String seen,
            @RequestParam String to,
            Caller caller,
            Locale language) {
        FormPlace place = places.of(caller, series, edition);
        FormDraft draft = editor.standing(place).draft();
        int index = Moves.find(draft.consents(), Consent::id, consent);
        List<Consent> moved = index < 0 ? List.of() : Moves.moved(draft.consents(), index, to.equals("up"));
        return store(place, seen, index, new FormDraft(draft.questions(), moved), language);
    }

    @PostMapping("/questions/{question}/remove")
    ModelAndView removeQuestion(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String question,
            @RequestParam String seen,
            Caller caller,
            Locale language) {
        FormPlace place = places.of(caller, series, edition);
        FormDraft draft = editor.standing(place).draft();
        int index = Moves.find(draft.questions(), Question::id, question);
        List<Question> rest = index < 0 ? List.of() : Moves.without(draft.questions(), index);
        return store(place, seen, index, new FormDraft(rest, draft.consents()), language);
    }

    @PostMapping("/consents/{consent}/remove")
    ModelAndView removeConsent(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String consent,
            @RequestParam String seen,
            Caller caller,
            Locale language) {
        FormPlace place = places.of(caller, series, edition);
        FormDraft draft = editor.standing(place).draft();
        int index = Moves.find(draft.consents(), Consent::id, consent);
        List<Consent> rest = index < 0 ? List.of() : Moves.without(draft.consents(), index);
        return store(place, seen, index, new FormDraft(draft.questions(), rest), language);
    }

    @GetMapping("/questions/{question}/remove")
    ModelAndView askAboutQuestion(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String question,
            Caller caller) {
        FormPlace place = places.of(caller, series, edition);
        Standing now = editor.standing(place);
        Question doomed = now.draft().questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", question));
        return question(place, now, "questions", question).addObject("label", doomed.label());
    }

    @GetMapping("/consents/{consent}/remove")
    ModelAndView askAboutConsent(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String consent,
            Caller caller) {
        FormPlace place = places.of(caller, series, edition);
        Standing now = editor.standing(place);
        Consent doomed = now.draft().consents().stream()
                .filter(one -> one.id().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent", consent));
        return question(place, now, "consents", consent).addObject("label", doomed.text());
    }

    private static ModelAndView question(FormPlace place, Standing now, String list, String id) {
        return place.page("desk-form-remove")
                .addObject("seen", now.mark())
                .addObject("list", list)
                .addObject("id", id);
    }

    private ModelAndView store(FormPlace place, String seen, int index, FormDraft draft, Locale language) {
        Standing now = editor.standing(place);
        if (index < 0 && now.mark().equals(seen)) {
            throw new NotFound("registration-form", place.path());
        }
        List<FieldError> errors = index < 0 ? List.of() : editor.errors(draft, path -> "", language);
        if (!errors.isEmpty()) {
            return refused(place, errors, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        try {
            editor.save(place, now, seen, draft);
        } catch (Stale e) {
            FieldError stale = new FieldError("", editor.say("desk.form.stale.list", language));
            return refused(place, List.of(stale), e.status(), language);
        }
        return SeeOther.at(place.path() + "?saved=true");
    }

    private ModelAndView refused(FormPlace place, List<FieldError> errors, HttpStatus status, Locale language) {
        ModelAndView page = list(place, language);
        page.setStatus(status);
        return page.addObject("errors", errors);
    }

    private ModelAndView list(FormPlace place, Locale language) {
        Standing now = editor.standing(place);
        RegistrationForm form = now.form();
        FormPage page = form == null ? new FormPage(List.of(), List.of()) : pages.preview(form, language);
        return place.page("desk-form")
                .addObject("standing", now)
                .addObject("questions", Line.questions(form, page, place.languages()))
                .addObject("consents", Line.consents(form, place.languages()));
    }
}
