package org.waymark.registration.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What an admission must hold to make sense. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 * @param holds for an admission in a series with these categories
 */
public record AdmissionRule(String code, String sentence, BiPredicate<Admission, Set<String>> holds) {

    private static final List<AdmissionRule> RULES = List.of(
            new AdmissionRule(
                    "category-twice",
                    "A category is named twice.",
                    (admission, known) -> names(admission).distinct().count()
                            == admission.categories().size()),
            new AdmissionRule(
                    "unknown-category",
                    "A category is not one of the series.",
                    (admission, known) -> names(admission).allMatch(known::contains)),
            new AdmissionRule(
                    "reserve-exceeds-cap",
                    "More places are kept for a category than it may fill.",
                    (admission, known) -> admission.categories().stream().allMatch(AdmissionRule::reserveFits)),
            new AdmissionRule(
                    "reserves-exceed-capacity",
                    "More places are kept for categories than there are.",
                    (admission, known) -> admission.categories().stream()
                                    .mapToLong(Quota::reserve)
                                    .sum()
                            <= admission.capacity()));

    public static Optional<AdmissionRule> firstBroken(Admission admission, Set<String> categoriesOfTheSeries) {
        return RULES.stream()
                .filter(rule -> !rule.holds.test(admission, categoriesOfTheSeries))
                .findFirst();
    }

    private static Stream<String> names(Admission admission) {
        return admission.categories().stream().map(Quota::id);
    }

    private static boolean reserveFits(Quota quota) {
        Integer cap = quota.cap();
        return cap == null || quota.reserve() <= cap;
    }
}
