package org.waymark.registration.form;

import java.util.List;
import java.util.function.Predicate;

/**
 * When a question is asked at all.
 *
 * @param question an earlier one
 * @param value what must be among its answers: an option's id, {@code true} for a ticked box, else the answer itself;
 *     for texts in upper or lower case alike
 */
public record Condition(String question, String value) {

    boolean isMetBy(List<String> answers, Kind kind) {
        Predicate<String> same = kind.isText() ? value::equalsIgnoreCase : value::equals;
        return answers.stream().anyMatch(same);
    }

    /** With its value in the form in which such an answer is stored; unchanged where it cannot be one. */
    Condition tidied(Question other) {
        List<String> answer = Reading.of(other, List.of(value)).answer();
        return answer.size() == 1 ? new Condition(question, answer.getFirst()) : this;
    }
}
