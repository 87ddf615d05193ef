package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;

/** Somebody with this address is in already. */
public final class AlreadyRegistered extends Conflict {

    private static final long serialVersionUID = 1L;

    public AlreadyRegistered() {
        super(
                "already-registered",
                "This address is registered for this edition already; the link to the registration is in the mail that"
                        + " confirmed it.");
    }
}
