package org.waymark.event.series;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.event.rule.Revision;
import org.waymark.event.rule.Rule;

/** What a series must keep to, beyond the form of its fields. */
final class SeriesRules {

    /** First words of addresses that are no series. */
    static final Set<String> RESERVED = Set.of(
            "actuator",
            "api",
            "assets",
            "catalog",
            "desk",
            "error",
            "login",
            "logout",
            "materials",
            "me",
            "new",
            "oauth2",
            "problems",
            "registrations",
            "search",
            "sign-in",
            "sign-out",
            "trails",
            "webjars");

    static final List<Rule<Revision<SeriesProfile>>> ALL = List.of(
            new Rule<>(
                    "slug-reserved",
                    "slug",
                    "This word is an address of the site itself.",
                    series -> RESERVED.contains(series.after().slug())),
            new Rule<>(
                    "slug-fixed",
                    "slug",
                    "A slug never changes, because addresses last.",
                    series -> series.before() != null
                            && !series.before().slug().equals(series.after().slug())),
            new Rule<>(
                    "language-twice",
                    "languages",
                    "Each language is named once.",
                    series -> repeats(series.after().languages(), Function.identity())),
            new Rule<>(
                    "category-twice",
                    "categories",
                    "Each category is named once.",
                    series -> repeats(series.after().categories(), Category::id)),
            new Rule<>(
                    "no-open-category",
                    "categories",
                    "At least one category is open to people who register.",
                    series -> series.after().categories().stream().allMatch(Category::closed)),
            new Rule<>(
                    "partner-twice",
                    "partners",
                    "Each partner city is named once.",
                    series -> repeats(series.after().partners(), Partner::organization)));

    static final List<Rule<Removal>> REMOVAL = List.of(new Rule<>(
            "category-in-use",
            "categories",
            "A category that people have chosen, or for which places are settled, is not removed; it can be closed.",
            Removal::isOfUsed));

    /** @param used the categories that people, or settings of places, are in */
    record Removal(SeriesProfile before, SeriesProfile after, Set<String> used) {

        private boolean isOfUsed() {
            var kept = after.categories().stream().map(Category::id).collect(Collectors.toSet());
            return before.categories().stream()
                    .map(Category::id)
                    .anyMatch(id -> used.contains(id) && !kept.contains(id));
        }
    }

    private SeriesRules() {}

    private static <T> boolean repeats(List<T> list, Function<T, String> key) {
        return list.stream().map(key).distinct().count() < list.size();
    }
}
