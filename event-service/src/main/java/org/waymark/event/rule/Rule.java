package org.waymark.event.rule;

import java.util.List;
import java.util.function.Predicate;

/**
 * One rule of the business over what it judges.
 *
 * @param code last segment of the problem type and key of the page's message
 * @param field the field that a form marks
 * @param sentence what the rule says, in English
 * @param broken whether the rule is broken
 */
public record Rule<T>(String code, String field, String sentence, Predicate<T> broken) {

    /** Refuses with the first of the rules that is broken. */
    public static <T> void check(List<Rule<T>> rules, T judged) {
        rules.stream().filter(rule -> rule.broken.test(judged)).findFirst().ifPresent(rule -> {
            throw new RuleBroken(rule.code, rule.field, rule.sentence);
        });
    }
}
