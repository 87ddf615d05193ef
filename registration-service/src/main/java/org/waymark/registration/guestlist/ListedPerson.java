package org.waymark.registration.guestlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MailAddress;

/**
 * Somebody in a list. What the list does not say is empty or null.
 *
 * @param name as they are greeted
 * @param country ISO 3166, two letters
 * @param category an id of the series
 * @param language of letters, one of the interface's
 * @param expires from then on it is too late to answer
 */
public record ListedPerson(
        long line,
        String name,
        MailAddress address,
        String organisation,
        @Nullable String country,
        @Nullable String category,
        @Nullable String language,
        @Nullable Instant expires) {

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "ListedPerson[" + line + "]";
    }
}
