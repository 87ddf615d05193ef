package org.waymark.registration.delegation;

import org.waymark.defaults.problem.Conflict;

/** A delegation has no empty place. */
final class DelegationFull extends Conflict {

    private static final long serialVersionUID = 1L;

    DelegationFull() {
        super("delegation-full", "All places of this delegation are filled.");
    }
}
