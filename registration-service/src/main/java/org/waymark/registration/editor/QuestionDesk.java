package org.waymark.registration.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.waymark.registration.form.FormDraft;
import org.waymark.registration.form.Kind;
import org.waymark.registration.form.Question;

/** One question of a form, to write or to change. */
@Controller
@RequestMapping({"/desk/{series}/{edition}/form/questions", "/desk/{series}/form/questions"})
class QuestionDesk {

    private static final String NEW = "";

    private final FormPlaces places;
    private final Editor editor;

    QuestionDesk(FormPlaces places, Editor editor) {
        this.places = places;
        this.editor = editor;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable String series, @PathVariable Optional<String> edition, Caller caller, Locale language) {
        FormPlace place = places.of(caller, series, edition);
        return page(place, NEW, new QuestionFields(Map.of(), place.languages()), language);
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

    @GetMapping("/{question}")
    ModelAndView show(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String question,
            Caller caller,
            Locale language) {
        FormPlace place = places.of(caller, series, edition);
        FormDraft form = editor.standing(place).draft();
        Question known = form.question(question).orElseThrow(() -> new NotFound("question", question));
        return page(place, question, QuestionFields.of(known, form, place.languages()), language);
    }

    @PostMapping("/{question}")
    ModelAndView change(
            @PathVariable String series,
            @PathVariable Optional<String> edition,
            @PathVariable String question,
            @RequestParam Map<String, String> fields,
            @RequestParam String seen,
            Caller caller,
            Locale language) {
        return save(places.of(caller, series, edition), question, fields, seen, language);
    }

    private ModelAndView save(FormPlace place, String id, Map<String, String> fields, String seen, Locale language) {
        QuestionFields typed = new QuestionFields(fields, place.languages());
        Standing now = editor.standing(place);
        if (typed.wantsMore()) {
            return page(place, id, typed, language).addObject("seen", seen);
        }
        FormDraft before = now.draft();
        int index = Moves.find(before.questions(), Question::id, id);
        if (!now.mark().equals(seen)) {
            return stale(place, id.isEmpty() || index >= 0 ? id : NEW, typed, language);
        }
        if (index < 0 && !id.isEmpty()) {
            throw new NotFound("question", id);
        }
        Question question =
                typed.question(id, before.questions().stream().map(Question::id).collect(Collectors.toSet()));
        FormDraft draft = new FormDraft(Moves.with(before.questions(), index, question), before.consents());
        List<FieldError> errors =
                errors(typed, draft, index < 0 ? before.questions().size() : index, language);
        if (!errors.isEmpty()) {
            return wrong(page(place, id, typed, language), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            editor.save(place, now, seen, draft);
        } catch (Stale e) {
            return stale(place, id, typed, language);
        }
        return SeeOther.at(place.path() + "?saved=true");
    }

    private List<FieldError> errors(QuestionFields typed, FormDraft draft, int index, Locale language) {
        List<FieldError> errors = new ArrayList<>();
        if (typed.kind().isEmpty()) {
            errors.add(new FieldError("kind", editor.say("desk.form.kind.choose", language)));
        }
        String part = "questions[" + index + "]";
        errors.addAll(editor.errors(
                draft,
                path -> Paths.within(part, path).isEmpty() ? "" : typed.place(Paths.within(part, path)),
                language));
        return errors;
    }

    /** With what was typed, under the version that is there now: to save it is then a decision. */
    private ModelAndView stale(FormPlace place, String id, QuestionFields typed, Locale language) {
        FieldError stale = new FieldError("", editor.say("desk.form.stale", language));
        return wrong(page(place, id, typed, language), List.of(stale), HttpStatus.PRECONDITION_FAILED);
    }

    private static ModelAndView wrong(ModelAndView page, List<FieldError> errors, HttpStatus status) {
        page.setStatus(status);
        return page.addObject("errors", errors);
    }

    private ModelAndView page(FormPlace place, String id, QuestionFields typed, Locale language) {
        Standing now = editor.standing(place);
        return place.page("desk-form-question")
                .addObject("seen", now.mark())
                .addObject("standing", now)
                .addObject("id", id)
                .addObject("action", place.path() + "/questions/" + (id.isEmpty() ? "new" : id))
                .addObject("typed", typed)
                .addObject("kinds", kinds(language))
                .addObject("conditions", conditions(now.draft(), id, typed.field("condition"), language));
    }

    private Map<String, String> kinds(Locale language) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            String word = QuestionFields.word(kind);
            kinds.put(word, editor.say("desk.form.kind." + word, language));
        }
        return kinds;
    }

    /** The answers to earlier questions that can be chosen, and the condition as it is. */
    private Map<String, String> conditions(FormDraft draft, String id, String current, Locale language) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("", editor.say("desk.form.always", language));
        draft.questions().stream()
                .takeWhile(question -> !question.id().equals(id))
                .forEach(question -> offer(conditions, question, language));
        if (!current.isEmpty()) {
            conditions.putIfAbsent(current, current.replaceFirst("=", ": "));
        }
        return conditions;
    }

    private void offer(Map<String, String> conditions, Question question, Locale language) {
        String label = question.label().in(language).text();
        if (question.kind() == Kind.CHECKBOX) {
            conditions.put(question.id() + "=true", editor.say("form.asked-if-ticked", language, label));
        } else if (question.kind().isTyped() && question.kind() != Kind.NEEDS) {
            conditions.put(question.id() + "=", editor.say("desk.form.condition.typed", language, label));
        }
        question.options()
                .forEach(option -> conditions.put(
                        question.id() + "=" + option.id(),
                        editor.say(
                                "form.asked-if",
                                language,
                                label,
                                option.label().in(language).text())));
    }
}
