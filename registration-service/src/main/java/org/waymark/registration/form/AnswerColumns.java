package org.waymark.registration.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.waymark.registration.spreadsheet.Cell;

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
    public List<Cell> cells(@Nullable Answers answers) {
        List<Cell> cells = new ArrayList<>();
        Map<String, List<String>> values = answers == null ? Map.of() : answers.all();
        for (Question question : form.questions()) {
            cells.add(cell(question, values.getOrDefault(question.id(), List.of())));
        }
        for (Consent consent : form.consents()) {
            cells.add(new Cell.Text(
                    answers == null ? "" : answers.consents().containsKey(consent.id()) ? agreed : notAgreed));
        }
        return cells;
    }

    /** Old answers to a question that was of another kind then, and takes them no longer, are words. */
    private static Cell typed(Question question, List<String> answer) {
        Reading read = Reading.of(question, answer);
        if (read.answer().isEmpty()) {
            return new Cell.Text(String.join(SEPARATOR, answer));
        }
        String one = read.answer().getFirst();
        return question.kind() == Kind.NUMBER
                ? new Cell.Amount(new BigDecimal(one))
                : new Cell.Day(LocalDate.parse(one));
    }

    private Cell cell(Question question, List<String> answer) {
        if (answer.isEmpty()) {
            return Cell.empty();
        }
        return switch (question.kind()) {
            case NUMBER, DATE -> typed(question, answer);
            case CHECKBOX -> new Cell.Text(yes);
            case CHOICE, CHOICES, SHORT_TEXT, LONG_TEXT, NEEDS ->
                new Cell.Text(String.join(
                        SEPARATOR,
                        answer.stream()
                                .map(value -> question.say(value, language))
                                .toList()));
        };
    }
}
