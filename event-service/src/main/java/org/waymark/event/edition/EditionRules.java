package org.waymark.event.edition;

import java.util.List;
import java.util.Set;
import org.waymark.event.rule.Revision;
import org.waymark.event.rule.Rule;

/** What an edition must keep to, beyond the form of its fields. */
final class EditionRules {

    /** Last words of addresses that are no edition. */
    static final Set<String> RESERVED = Set.of("change", "delete", "form", "new");

    static final List<Rule<Revision<EditionProfile>>> ALL = List.of(
            new Rule<>(
                    "slug-reserved",
                    "slug",
                    "This word is an address of the site itself.",
                    edition -> RESERVED.contains(edition.after().slug())),
            new Rule<>(
                    "slug-fixed",
                    "slug",
                    "A slug never changes, because addresses last.",
                    edition -> edition.before() != null
                            && !edition.before().slug().equals(edition.after().slug())),
            new Rule<>(
                    "end-before-start",
                    "end",
                    "An edition ends on the day it starts or later.",
                    edition -> edition.after().end().isBefore(edition.after().start())),
            new Rule<>(
                    "too-long",
                    "end",
                    "An edition lasts a year at most.",
                    edition -> edition.after()
                            .start()
                            .plusYears(1)
                            .isBefore(edition.after().end())),
            new Rule<>(
                    "not-one-year",
                    "end",
                    "An edition of which only the year is known starts and ends in that year.",
                    edition -> edition.after().precision() == DatePrecision.YEAR
                            && edition.after().start().getYear()
                                    != edition.after().end().getYear()));

    private EditionRules() {}
}
