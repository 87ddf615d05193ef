package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;

/** Only those get in whom the host has asked. */
final class NotInvited extends Conflict {

    private static final long serialVersionUID = 1L;

    NotInvited() {
        super("not-invited", "This edition is by invitation only; register by the link in your invitation.");
    }
}
