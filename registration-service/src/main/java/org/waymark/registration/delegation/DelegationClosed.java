package org.waymark.registration.delegation;

import org.waymark.defaults.problem.Conflict;

/** The time in which a delegation fills its places is over. */
final class DelegationClosed extends Conflict {

    private static final long serialVersionUID = 1L;

    DelegationClosed(String until) {
        super(
                "delegation-closed",
                "The time of this delegation was over on " + until + ", so nothing can change any more.",
                until);
    }
}
