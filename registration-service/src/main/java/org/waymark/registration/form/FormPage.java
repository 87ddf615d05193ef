package org.waymark.registration.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.Localized;
import org.waymark.defaults.text.LocalizedText;

/** A form as a reader sees it, with what was typed into it. */
public record FormPage(List<Field> questions, List<Field> consents) {

    static FormPage of(RegistrationForm form, AnswerSheet typed, Locale language) {
        return new FormPage(
                form.questions().stream()
                        .map(question -> field(form, question, typed, language))
                        .toList(),
                form.consents().stream()
                        .map(consent -> field(consent, typed, language))
                        .toList());
    }

    private static Field field(RegistrationForm form, Question question, AnswerSheet typed, Locale language) {
        Localized label = question.label().in(language);
        LocalizedText help = question.help();
        Map<String, String> options = new LinkedHashMap<>();
        question.options()
                .forEach(option ->
                        options.put(option.id(), option.label().in(language).text()));
        return new Field(
                Mistake.QUESTION + question.id(),
                question.kind(),
                label.text(),
                label.fallback() ? label.language() : null,
                help == null || help.isEmpty() ? null : help.in(language).text(),
                question.required(),
                options,
                typed.answers(question.id()),
                0,
                Optional.ofNullable(question.condition())
                        .map(condition -> asked(form, condition, language))
                        .orElse(null));
    }

    private static Field field(Consent consent, AnswerSheet typed, Locale language) {
        Localized text = consent.text().in(language);
        boolean agreed = Long.valueOf(consent.version()).equals(typed.consents().get(consent.id()));
        return new Field(
                Mistake.CONSENT + consent.id(),
                Kind.CHECKBOX,
                text.text(),
                text.fallback() ? text.language() : null,
                null,
                consent.required(),
                Map.of(),
                agreed ? List.of("true") : List.of(),
                consent.version(),
                null);
    }

    private static @Nullable Asked asked(RegistrationForm form, Condition condition, Locale language) {
        return form.question(condition.question())
                .map(other -> new Asked(
                        Mistake.QUESTION + other.id(),
                        condition.value(),
                        other.label().in(language).text(),
                        other.kind() == Kind.CHECKBOX ? "" : other.say(condition.value(), language)))
                .orElse(null);
    }

    /**
     * One question or consent.
     *
     * @param name of the field
     * @param lang the language of the label where it is not the reader's
     * @param values what was typed or chosen
     * @param version of a consent's text; 0 for questions
     */
    public record Field(
            String name,
            Kind kind,
            String label,
            @Nullable String lang,
            @Nullable String help,
            boolean required,
            Map<String, String> options,
            List<String> values,
            long version,
            @Nullable Asked asked) {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /**
     * When a question is asked.
     *
     * @param field the other question's
     * @param value that the field must have
     * @param question the other question's label
     * @param answer the label of what must be chosen; empty for a box to tick
     */
    public record Asked(String field, String value, String question, String answer) {}
}
