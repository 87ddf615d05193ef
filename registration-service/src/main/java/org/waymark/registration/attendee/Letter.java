package org.waymark.registration.attendee;

import org.waymark.registration.admission.Status;

/**
 * A mail that somebody is owed. It lies in the registration until it is sent.
 *
 * @param number of the change that it tells; also its name among the letters of one registration
 * @param position in the waiting list, for those who wait
 */
public record Letter(Kind kind, long number, int position) {

    /** What there is to tell. */
    public enum Kind {
        CONFIRMED,
        WAITING,
        PROMOTED,
        CANCELLED
    }

    static Letter about(Decided decided) {
        Decided.Step last = decided.last();
        return new Letter(kind(decided, last.status()), last.number(), last.position());
    }

    private static Kind kind(Decided decided, Status status) {
        return switch (status) {
            case CONFIRMED, OFFERED -> decided.application() == null ? Kind.PROMOTED : Kind.CONFIRMED;
            case WAITING, REQUESTED -> Kind.WAITING;
            case CANCELLED, REJECTED, EXPIRED -> Kind.CANCELLED;
        };
    }
}
