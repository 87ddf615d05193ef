package org.waymark.registration.attendee;

import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Status;

/**
 * The answer that a person got, so that the same request gets it again.
 *
 * @param request see {@link Application#request}
 * @param body see {@link Application#body}
 * @param position in the waiting list at that moment, else 0
 */
public record Answered(String request, String body, Status status, int position) {

    public Answer again() {
        return status == Status.WAITING ? new Answer.Waits(position) : new Answer.Confirmed();
    }
}
