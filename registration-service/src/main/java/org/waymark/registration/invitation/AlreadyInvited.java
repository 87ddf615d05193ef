package org.waymark.registration.invitation;

import org.waymark.defaults.problem.Conflict;

/** The address has an invitation to this edition that still opens. */
final class AlreadyInvited extends Conflict {

    private static final long serialVersionUID = 1L;

    AlreadyInvited() {
        super(
                "already-invited",
                "This address has an open invitation; remind the person instead, or take it back first.");
    }
}
