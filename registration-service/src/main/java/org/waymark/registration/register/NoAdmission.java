package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;

/** The edition is open, but nobody has said for how many. */
public final class NoAdmission extends Conflict {

    private static final long serialVersionUID = 1L;

    public NoAdmission() {
        super("no-admission", "The host has not yet settled how many places there are.");
    }
}
