package org.waymark.registration.invitation;

import org.waymark.defaults.problem.Unprocessable;

/** There is no invitation with this code. */
public final class InvitationUnknown extends Unprocessable {

    private static final long serialVersionUID = 1L;

    InvitationUnknown() {
        super("invitation-unknown", "This code is not that of an invitation to this edition; check how it is written.");
    }
}
