package org.waymark.event.series;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
                    "partner-twice",
                    "partners",
                    "Each partner city is named once.",
                    series -> repeats(series.after().partners(), Partner::organization)));

    private SeriesRules() {}

    private static <T> boolean repeats(List<T> list, Function<T, String> key) {
        return list.stream().map(key).distinct().count() < list.size();
    }
}
