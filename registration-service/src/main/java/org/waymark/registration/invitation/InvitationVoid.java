package org.waymark.registration.invitation;

import org.waymark.defaults.problem.Conflict;

/** The code is right, but its time is over, or the host has taken it back. */
public final class InvitationVoid extends Conflict {

    private static final long serialVersionUID = 1L;

    private InvitationVoid(String code, String sentence) {
        super(code, sentence);
    }

    static InvitationVoid expired() {
        return new InvitationVoid("invitation-expired", "This invitation was to be answered earlier.");
    }

    static InvitationVoid withdrawn() {
        return new InvitationVoid("invitation-withdrawn", "The host has taken this invitation back.");
    }
}
