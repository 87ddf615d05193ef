package org.waymark.registration.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One registration's new standing.
 *
 * @param number counts the ledger's changes; a later change of the same registration has a higher one
 * @param standing what the registration says from now on
 * @param position in the waiting list at that moment, 0 for those who do not wait
 * @param until the place is held until then; null for those to whom none is offered
 * @param mustProve whether the person has yet to show that the address is theirs, before a place can be
 */
public record Change(
        long number,
        RegistrationId registration,
        Holding standing,
        int position,
        @Nullable Instant until,
        boolean mustProve,
        Occasion occasion,
        Cause cause) {

    public Status status() {
        return standing.status();
    }

    public String category() {
        return standing.category();
    }
}
