package org.waymark.registration.editor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Stale;
import org.waymark.registration.form.FormDraft;
import org.waymark.registration.form.FormRule;
import org.waymark.registration.form.Forms;
import org.waymark.registration.form.RegistrationForm;

/** Stores changed forms, and says in the reader's language why not. */
@Component
class Editor {

    private final Forms forms;
    private final MessageSource messages;

    Editor(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    Standing standing(FormPlace place) {
        Optional<RegistrationForm> own = forms.find(place.owner());
        Optional<RegistrationForm> template =
                own.isPresent() ? Optional.empty() : forms.find(place.owner().template());
        return new Standing(own.orElse(null), template.orElse(null));
    }

    /**
     * Stores the draft as the version that follows the one seen.
     *
     * @param seen the mark of the page
     * @throws Stale when somebody has changed the form, or the template that it is made from
     */
    void save(FormPlace place, Standing now, String seen, FormDraft draft) {
        if (!now.mark().equals(seen)) {
            throw new Stale();
        }
        forms.save(place.owner(), draft, now.version());
    }

    /**
     * All that is wrong with a form.
     *
     * @param field the field of the page for a path of the form; empty where there is none
     */
    List<FieldError> errors(FormDraft draft, Function<String, String> field, Locale language) {
        return FormRule.broken(draft).stream()
                .map(breach -> new FieldError(
                        field.apply(breach.path()), sentence(draft, breach, field.apply(breach.path()), language)))
                .distinct()
                .toList();
    }

    /** What is about a part that is not on the page is said with that part's name. */
    private String sentence(FormDraft draft, FormRule.Breach breach, String field, Locale language) {
        String sentence = say("problem." + breach.rule().code(), language);
        return field.isEmpty() && breach.path().startsWith("questions[")
                ? draft.questions()
                                .get(Paths.index(breach.path()))
                                .label()
                                .in(language)
                                .text()
                        + ": " + sentence
                : sentence;
    }

    String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}
