package org.waymark.registration.attendee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;

/**
 * One line of a registration's audit trail.
 *
 * @param number of the ledger's change
 * @param by who made it: {@code person}, {@code rules}, or the name of an organiser
 */
public record TrailEntry(
        long number,
        Instant at,
        Occasion occasion,
        Status status,
        String category,
        String by,
        @Nullable String reason) {

    static TrailEntry of(Decided.Step step, Instant at) {
        return new TrailEntry(
                step.number(),
                at,
                step.occasion(),
                step.status(),
                step.standing().category(),
                step.cause().by(),
                step.cause().reason());
    }
}
