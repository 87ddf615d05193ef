package org.waymark.registration.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.edition.Term;

/**
 * What an admission must hold to make sense. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 * @param holds for an admission in its surroundings
 */
public record AdmissionRule(String code, String sentence, Predicate<Case> holds) {

    /**
     * An admission with what it must fit.
     *
     * @param categories of the series
     * @param term of the edition
     */
    public record Case(Admission admission, Set<String> categories, Term term) {}

    private static final List<AdmissionRule> RULES = List.of(
            new AdmissionRule(
                    "category-twice",
                    "A category is named twice.",
                    wish -> names(wish.admission()).distinct().count()
                            == wish.admission().categories().size()),
            new AdmissionRule(
                    "unknown-category",
                    "A category is not one of the series.",
                    wish -> names(wish.admission()).allMatch(wish.categories()::contains)),
            new AdmissionRule(
                    "reserve-exceeds-cap",
                    "More places are kept for a category than it may fill.",
                    wish -> wish.admission().categories().stream().allMatch(AdmissionRule::reserveFits)),
            new AdmissionRule(
                    "reserves-exceed-capacity",
                    "More places are kept for categories than there are.",
                    wish -> wish.admission().categories().stream()
                                    .mapToLong(Quota::reserve)
                                    .sum()
                            <= wish.admission().capacity()),
            new AdmissionRule(
                    "closes-before-opens",
                    "Registration closes before it opens.",
                    wish -> closesAfterItOpens(wish.admission(), wish.term())),
            new AdmissionRule(
                    "opens-after-end",
                    "Registration opens when the edition is over.",
                    wish -> opensInTime(wish.admission().opens(), wish.term())));

    public static Optional<AdmissionRule> firstBroken(Admission admission, Set<String> categories, Term term) {
        Case wish = new Case(admission, categories, term);
        return RULES.stream().filter(rule -> !rule.holds.test(wish)).findFirst();
    }

    private static Stream<String> names(Admission admission) {
        return admission.categories().stream().map(Quota::id);
    }

    private static boolean reserveFits(Quota quota) {
        Integer cap = quota.cap();
        return cap == null || quota.reserve() <= cap;
    }

    private static boolean closesAfterItOpens(Admission admission, Term term) {
        RelativeDate opens = admission.opens();
        RelativeDate closes = admission.closes();
        return opens == null || closes == null || term.at(opens).isBefore(term.at(closes));
    }

    private static boolean opensInTime(@Nullable RelativeDate opens, Term term) {
        if (opens == null) {
            return true;
        }
        return !term.isOver(term.at(opens));
    }
}
