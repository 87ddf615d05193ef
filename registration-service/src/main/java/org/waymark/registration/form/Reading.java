package org.waymark.registration.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was sent for one question, read: an answer in the form in which it is stored, or the reason why it is none.
 *
 * @param answer nothing, one text, or the ids of what was chosen in the form's order
 */
record Reading(List<String> answer, Mistake.@Nullable Reason wrong) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6}|,\\d{1,2})?");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static Reading taken(List<String> answer) {
        return new Reading(answer, null);
    }

    static Reading of(Question question, List<String> sent) {
        List<String> said =
                sent.stream().map(Reading::tidy).filter(text -> !text.isEmpty()).toList();
        if (said.isEmpty()) {
            return taken(List.of());
        }
        if (question.kind() != Kind.CHOICES && said.size() > 1) {
            return wrong(Mistake.Reason.SEVERAL);
        }
        String one = said.getFirst();
        return switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT, NEEDS -> text(question.kind(), one);
            case NUMBER -> number(one);
            case DATE -> date(one);
            case CHECKBOX -> checkbox(one);
            case CHOICE, CHOICES -> options(question, said);
        };
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Reading text(Kind kind, String text) {
        if (text.length() > kind.longest()) {
            return wrong(Mistake.Reason.TOO_LONG);
        }
        Pattern bad = kind.isOfSeveralLines() ? CONTROLS_BUT_LINES : CONTROLS;
        return bad.matcher(text).find() ? wrong(Mistake.Reason.CONTROLS) : taken(List.of(text));
    }

    private static Reading number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return wrong(Mistake.Reason.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return taken(List.of(number.toPlainString()));
    }

    private static Reading date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            boolean likely = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
            return likely ? taken(List.of(date.toString())) : wrong(Mistake.Reason.NOT_A_DATE);
        } catch (DateTimeException e) {
            return wrong(Mistake.Reason.NOT_A_DATE);
        }
    }

    private static Reading checkbox(String text) {
        return switch (text) {
            case "true" -> taken(List.of(text));
            case "false" -> taken(List.of());
            default -> wrong(Mistake.Reason.NOT_AN_OPTION);
        };
    }

    private static Reading options(Question question, List<String> said) {
        List<String> chosen = question.options().stream()
                .map(Option::id)
                .filter(said::contains)
                .toList();
        return said.stream().allMatch(chosen::contains) ? taken(chosen) : wrong(Mistake.Reason.NOT_AN_OPTION);
    }

    private static Reading wrong(Mistake.Reason reason) {
        return new Reading(List.of(), reason);
    }
}
