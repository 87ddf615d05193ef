package org.waymark.registration.attendee;

import java.util.ArrayList;
import java.util.List;

/**
 * What the host has corrected of a person. The address stays: it is whose registration it is.
 *
 * @param language of letters, one of the interface's
 * @param former what was there before in each field that has changed; empty until {@link #of} says it
 */
public record Correction(Person person, String language, List<FormerValue> former) {

    public Correction(Person person, String language) {
        this(person, language, List.of());
    }

    /** The same, of a registration as it stands. */
    public Correction of(Registration before) {
        List<FormerValue> changed = new ArrayList<>();
        Person known = before.person();
        note(changed, "name", known.name(), person.name());
        note(changed, "organisation", known.organisation(), person.organisation());
        note(changed, "country", known.country(), person.country());
        note(changed, "language", before.language(), language);
        return new Correction(person, language, changed);
    }

    private static void note(List<FormerValue> changed, String field, String before, String now) {
        if (!before.equals(now)) {
            changed.add(new FormerValue(field, before));
        }
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Correction[…]";
    }
}
