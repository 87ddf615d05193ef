package org.waymark.registration.attendee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Change;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/**
 * What one commit of the ledger made of one registration; all that is needed to store it, so that anybody can finish
 * the job.
 *
 * @param application of those who entered in this commit; null where a registration changed that is stored already
 * @param steps at least one, in order
 */
public record Decided(
        RegistrationId registration,
        String category,
        @Nullable Application application,
        List<Step> steps) {

    /** One change of standing under its number in the ledger. */
    public record Step(long number, Status status, int position) {}

    public static List<Decided> of(List<Change> changes, Map<RegistrationId, Application> entered) {
        Map<RegistrationId, Decided> byRegistration = new LinkedHashMap<>();
        for (Change change : changes) {
            byRegistration
                    .computeIfAbsent(
                            change.registration(),
                            id -> new Decided(id, change.category(), entered.get(id), new ArrayList<>()))
                    .steps()
                    .add(new Step(change.number(), change.status(), change.position()));
        }
        return List.copyOf(byRegistration.values());
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
