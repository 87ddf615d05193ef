package org.waymark.registration.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Invalid;

/**
 * What somebody has sent, unread.
 *
 * @param answers by question
 * @param consents the version of the text agreed to, by consent
 */
public record AnswerSheet(Map<String, List<String>> answers, Map<String, Long> consents) {

    public static final AnswerSheet BLANK = new AnswerSheet(Map.of(), Map.of());

    /**
     * From JSON: text, a number, a truth value, or an array of texts for each question.
     *
     * @throws Invalid when a value is none of these
     */
    public static AnswerSheet ofJson(
            @Nullable Map<String, @Nullable Object> answers, @Nullable Map<String, @Nullable Long> consents) {
        if (answers == null && consents == null) {
            return BLANK;
        }
        Map<String, List<String>> texts = new TreeMap<>();
        if (answers != null) {
            answers.forEach((question, value) -> texts.put(question, texts(question, value)));
        }
        Map<String, Long> agreed = new TreeMap<>();
        if (consents != null) {
            consents.forEach((consent, version) -> {
                if (version != null) {
                    agreed.put(consent, version);
                }
            });
        }
        return new AnswerSheet(texts, agreed);
    }

    /** From a page: fields {@code q.<question>} and {@code consent.<consent>}. */
    public static AnswerSheet ofFields(Map<String, List<String>> fields) {
        Map<String, List<String>> texts = new TreeMap<>();
        Map<String, Long> agreed = new TreeMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(Mistake.QUESTION)) {
                texts.put(name.substring(Mistake.QUESTION.length()), values);
            } else if (name.startsWith(Mistake.CONSENT) && values.getFirst().matches("\\d{1,9}")) {
                agreed.put(name.substring(Mistake.CONSENT.length()), Long.valueOf(values.getFirst()));
            }
        });
        return new AnswerSheet(texts, agreed);
    }

    public boolean isBlank() {
        return answers.isEmpty() && consents.isEmpty();
    }

    public List<String> answers(String question) {
        return answers.getOrDefault(question, List.of());
    }

    /** Changes with whatever is filled in; the same for the same content in any order. */
    public String content() {
        return isBlank() ? "" : new TreeMap<>(answers) + "/" + new TreeMap<>(consents);
    }

    private static List<String> texts(String question, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case Boolean truth -> List.of(truth.toString());
            case BigDecimal number -> List.of(number.toPlainString());
            case Number number -> List.of(new BigDecimal(number.toString()).toPlainString());
            case List<?> several -> several(question, several);
            default -> throw odd(question);
        };
    }

    private static List<String> several(String question, List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw odd(question);
            }
            texts.add(text);
        }
        return texts;
    }

    private static Invalid odd(String question) {
        return new Invalid(List.of(
                new FieldError("answers." + question, "It is text, a number, true, false or an array of texts")));
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "AnswerSheet[…]";
    }
}
