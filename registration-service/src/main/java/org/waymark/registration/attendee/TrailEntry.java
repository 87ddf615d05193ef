package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Actor;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;

/**
 * One line of a registration's audit trail.
 *
 * @param number of the ledger's change
 * @param by who made it
 * @param former where the host has corrected the person: what was there before in each field that changed; else null
 */
public record TrailEntry(
        long number,
        Instant at,
        Occasion occasion,
        Status status,
        String category,
        Actor by,
        @Nullable String reason,
        @Nullable List<FormerValue> former) {

    public boolean isHosts() {
        return by instanceof Actor.Host;
    }

    static List<TrailEntry> of(Decided decided, Instant at) {
        return decided.steps().stream()
                .map(step -> of(step, at, decided.correction()))
                .toList();
    }

    private static TrailEntry of(Decided.Step step, Instant at, @Nullable Correction correction) {
        return new TrailEntry(
                step.number(),
                at,
                step.occasion(),
                step.status(),
                step.standing().category(),
                step.cause().by(),
                step.cause().reason(),
                correction == null || step.occasion() != Occasion.AMENDED ? null : correction.former());
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "TrailEntry[" + number + ", " + occasion + "]";
    }
}
