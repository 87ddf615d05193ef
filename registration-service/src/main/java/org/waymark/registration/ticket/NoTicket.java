package org.waymark.registration.ticket;

import org.waymark.defaults.problem.Conflict;

/** Who has no place has no ticket. */
final class NoTicket extends Conflict {

    private static final long serialVersionUID = 1L;

    NoTicket() {
        super("no-ticket", "There is a ticket for those alone who have a place.");
    }
}
