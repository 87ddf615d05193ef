package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;

/** Somebody has registered with this invitation before. */
final class InvitationSpent extends Conflict {

    private static final long serialVersionUID = 1L;

    InvitationSpent() {
        super("invitation-spent", "Somebody has registered with this invitation already; it works once.");
    }
}
