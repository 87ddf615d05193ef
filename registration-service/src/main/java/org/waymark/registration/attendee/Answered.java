package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Status;

/**
 * The answer that a person got, so that the same request gets it again.
 *
 * @param request see {@link Application#request}
 * @param body see {@link Application#body}
 * @param position in the waiting list at that moment, else 0
 * @param until when the place that was offered is no longer held; else null
 * @param unproven whether the person had yet to show that the address is theirs; null for no
 */
public record Answered(
        String request,
        String body,
        Status status,
        int position,
        @Nullable Instant until,
        @Nullable Boolean unproven) {

    public Answer again() {
        return Boolean.TRUE.equals(unproven) ? new Answer.Unproven(got()) : got();
    }

    private Answer got() {
        return switch (status) {
            case WAITING -> new Answer.Waits(position);
            case REQUESTED -> new Answer.Requested();
            case OFFERED -> new Answer.Offered(Objects.requireNonNull(until));
            case CONFIRMED, CANCELLED, REJECTED, EXPIRED -> new Answer.Confirmed();
        };
    }
}
