package org.waymark.registration.register;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/**
 * What came of a decision on one registration among many.
 *
 * @param status where the registration stands, if the decision could not be carried out for that
 * @param position in the waiting list, for those who wait now
 * @param until when the place that is held for the person is held no longer
 * @param why there was no place
 */
public record Outcome(
        RegistrationId registration,
        Result outcome,
        @Nullable Status status,
        @Nullable Integer position,
        @Nullable Instant until,
        @Nullable String why) {

    /** In one word. */
    public enum Result {
        CONFIRMED,
        WAITING,
        OFFERED,
        REJECTED,
        FULL,
        NOT_NOW,
        UNKNOWN;

        /** The word for it in answers, parameters and keys. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Outcome of(RegistrationId id, Answer answer) {
        return switch (answer) {
            case Answer.Confirmed confirmed -> new Outcome(id, Result.CONFIRMED, null, null, null, null);
            case Answer.Waits waits -> new Outcome(id, Result.WAITING, null, waits.position(), null, null);
            case Answer.Offered offered -> new Outcome(id, Result.OFFERED, null, null, offered.until(), null);
            case Answer.Done done -> new Outcome(id, Result.REJECTED, null, null, null, null);
            case Answer.Full full ->
                new Outcome(id, Result.FULL, null, null, null, full.why().sentence());
            case Answer.NotNow notNow -> new Outcome(id, Result.NOT_NOW, notNow.status(), null, null, null);
            case Answer.Unknown unknown -> new Outcome(id, Result.UNKNOWN, null, null, null, null);
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a decision");
        };
    }
}
