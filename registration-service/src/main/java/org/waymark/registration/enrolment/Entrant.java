package org.waymark.registration.enrolment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.Field;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Problem;

/** Somebody of whom enough is known to register them. */
record Entrant(ListedPerson listed, String country, String category, String language) {

    /**
     * What holds for those of whom a list does not say it.
     *
     * @param category null where such lines are not taken
     * @param country null where such lines are not taken
     */
    record Defaults(
            String language,
            @Nullable String category,
            @Nullable String country) {

        @Nullable String category(ListedPerson person) {
            return person.category() == null ? category : person.category();
        }

        @Nullable String country(ListedPerson person) {
            return person.country() == null ? country : person.country();
        }
    }

    /** What is missing; null for nothing. */
    static @Nullable BadLine missing(ListedPerson person, Defaults defaults) {
        if (person.name().isEmpty()) {
            return new BadLine(person.line(), Problem.NO_NAME, Field.NAME, "");
        }
        if (defaults.category(person) == null) {
            return new BadLine(person.line(), Problem.NO_CATEGORY, Field.CATEGORY, "");
        }
        return defaults.country(person) == null
                ? new BadLine(person.line(), Problem.NO_COUNTRY, Field.COUNTRY, "")
                : null;
    }

    /** Somebody of whom nothing is {@link #missing}. */
    static Entrant of(ListedPerson person, Defaults defaults) {
        return new Entrant(
                person,
                Objects.requireNonNull(defaults.country(person)),
                Objects.requireNonNull(defaults.category(person)),
                person.language() == null ? defaults.language() : person.language());
    }

    Person person() {
        return new Person(listed.name(), listed.address(), listed.organisation(), country);
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Entrant[…]";
    }
}
