package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Change;
import org.waymark.registration.admission.Holding;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/**
 * What one commit of the ledger made of one registration; all that is needed to store it, so that anybody can finish
 * the job.
 *
 * @param application of those who entered in this commit; null where a registration changed that is stored already
 * @param correction of what is known of the person; null for none
 * @param steps at least one, in order
 */
public record Decided(
        RegistrationId registration,
        @Nullable Application application,
        @Nullable Correction correction,
        List<Step> steps) {

    /**
     * One change of standing under its number in the ledger.
     *
     * @param mustProve whether the person has yet to show that the address is theirs; null for no
     */
    public record Step(
            long number,
            Holding standing,
            int position,
            @Nullable Instant until,
            @Nullable Boolean mustProve,
            Occasion occasion,
            Cause cause) {

        boolean asksForProof() {
            return Boolean.TRUE.equals(mustProve);
        }

        Status status() {
            return standing.status();
        }

        private static Step of(Change change) {
            return new Step(
                    change.number(),
                    change.standing(),
                    change.position(),
                    change.until(),
                    change.mustProve() ? true : null,
                    change.occasion(),
                    change.cause());
        }
    }

    public static List<Decided> of(
            List<Change> changes, Map<RegistrationId, Application> entered, Map<RegistrationId, Correction> corrected) {
        Map<RegistrationId, Decided> byRegistration = new LinkedHashMap<>();
        for (Change change : changes) {
            byRegistration
                    .computeIfAbsent(
                            change.registration(),
                            id -> new Decided(id, entered.get(id), corrected.get(id), new ArrayList<>()))
                    .steps()
                    .add(Step.of(change));
        }
        return List.copyOf(byRegistration.values());
    }

    /** The number of the change by which the person has shown that the address is theirs. */
    Optional<Long> proof() {
        return steps.stream()
                .filter(step -> step.occasion() == Occasion.PROVEN)
                .map(Step::number)
                .findFirst();
    }

    boolean grantsPlace() {
        return steps.stream().anyMatch(step -> step.status() == Status.CONFIRMED);
    }

    Step first() {
        return steps.getFirst();
    }

    Step last() {
        return steps.getLast();
    }
}
