package org.waymark.registration.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.MalformedAddress;
import org.waymark.registration.attendee.Address;

/**
 * Somebody whom the host wants to ask.
 *
 * @param name empty where it is not known
 * @param email as people read it
 * @param category null where the person chooses
 * @param language of letters, one of the interface's
 * @param expires from then on the invitation is void; null for never
 */
public record Guest(
        String name,
        String email,
        @Nullable String category,
        String language,
        @Nullable Instant expires) {

    /** @throws MalformedAddress where the address was stored before it was looked at closely */
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
