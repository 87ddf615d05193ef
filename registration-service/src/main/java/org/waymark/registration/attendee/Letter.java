package org.waymark.registration.attendee;

import java.time.Instant;
import org.waymark.registration.admission.Status;

/**
 * A mail that somebody is owed. It lies in the registration until it is sent.
 *
 * @param number of the change that it tells; also its name among the letters of one registration
 * @param due when it may next be taken up
 * @param tries how often it was taken up
 */
public record Letter(Kind kind, long number, int position, Instant due, int tries) {

    /** What there is to tell. */
    public enum Kind {
        CONFIRMED,
        WAITING,
        PROMOTED,
        CANCELLED
    }

    static Letter about(Decided decided, Instant due) {
        Decided.Step last = decided.last();
        return new Letter(kind(decided, last.status()), last.number(), last.position(), due, 0);
    }

    private static Kind kind(Decided decided, Status status) {
        return switch (status) {
            case CONFIRMED, OFFERED -> decided.application() == null ? Kind.PROMOTED : Kind.CONFIRMED;
            case WAITING, REQUESTED -> Kind.WAITING;
            case CANCELLED, REJECTED, EXPIRED -> Kind.CANCELLED;
        };
    }
}
