package org.waymark.registration.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Answers as the columns of a table: one for each question of a form, and one for each of its consents. */
public final class AnswerColumns {

    private static final String SEPARATOR = "; ";

    private final RegistrationForm form;
    private final Locale language;
    private final String agreed;
    private final String notAgreed;
    private final String yes;

    AnswerColumns(RegistrationForm form, MessageSource messages, Locale language) {
        this.form = form;
        this.language = language;
        this.agreed = messages.getMessage("form.agreed", null, language);
        this.notAgreed = messages.getMessage("form.not-agreed", null, language);
        this.yes = messages.getMessage("form.yes", null, language);
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>();
        form.questions()
                .forEach(question -> headers.add(question.label().in(language).text()));
        form.consents()
                .forEach(consent -> headers.add(consent.text().in(language).text()));
        return headers;
    }

    /**
     * What somebody has answered, also to an earlier version of the form: a question keeps its id.
     *
     * @param answers null for nothing
     */
    public List<String> cells(@Nullable Answers answers) {
        List<String> cells = new ArrayList<>();
        Map<String, List<String>> values = answers == null ? Map.of() : answers.all();
        for (Question question : form.questions()) {
            cells.add(cell(question, values.getOrDefault(question.id(), List.of())));
        }
        for (Consent consent : form.consents()) {
            cells.add(answers == null ? "" : answers.consents().containsKey(consent.id()) ? agreed : notAgreed);
        }
        return cells;
    }

    private String cell(Question question, List<String> answer) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                String.join(
                        SEPARATOR,
                        answer.stream()
                                .map(value -> question.say(value, language))
                                .toList());
            case CHECKBOX -> answer.isEmpty() ? "" : yes;
            case SHORT_TEXT, LONG_TEXT, NUMBER, DATE, NEEDS -> String.join(SEPARATOR, answer);
        };
    }
}
