package org.waymark.registration.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.MalformedAddress;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.guestlist.ListedPerson;

/**
 * Somebody whom the host wants to ask.
 *
 * @param name empty where it is not known
 * @param email as people read it
 * @param category null where the person chooses
 * @param language of letters, one of the interface's
 * @param expires from then on the invitation is void; null for never
 * @param organisation null where it is not known
 * @param country null where it is not known
 */
public record Guest(
        String name,
        String email,
        @Nullable String category,
        String language,
        @Nullable Instant expires,
        @Nullable String organisation,
        @Nullable String country) {

    /**
     * Somebody of whom nothing was known.
     *
     * @param language where the list does not say one
     */
    static Guest of(ListedPerson person, String language) {
        return new Guest("", person.address().value(), null, language, null, null, null).corrected(person);
    }

    /** What the list says of the same person; the rest stays. */
    Guest corrected(ListedPerson person) {
        return new Guest(
                person.name().isEmpty() ? name : person.name(),
                email,
                person.category() == null ? category : person.category(),
                Objects.requireNonNullElse(person.language(), language),
                person.expires() == null ? expires : person.expires(),
                person.organisation().isEmpty() ? organisation : person.organisation(),
                person.country() == null ? country : person.country());
    }

    /** The same person at another address. */
    Guest at(MailAddress other) {
        return new Guest(name, other.value(), category, language, expires, organisation, country);
    }

    /**
     * Where letters to the guest go.
     *
     * @throws MalformedAddress where the address was stored before it was looked at closely
     */
    public MailAddress mailbox() {
        return new MailAddress(email);
    }

    public Address address() {
        return Address.of(mailbox());
    }

    /** The last minute of the last day to answer, which people read more easily than the midnight after it. */
    public @Nullable Instant lastMinute() {
        return expires == null ? null : expires.minus(1, ChronoUnit.MINUTES);
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Guest[…]";
    }
}
