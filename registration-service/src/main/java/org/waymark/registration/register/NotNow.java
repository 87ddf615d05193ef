package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;
import org.waymark.registration.admission.Status;

/** That cannot be done with a registration that stands where this one does. */
public final class NotNow extends Conflict {

    private static final long serialVersionUID = 1L;

    public NotNow(Status status) {
        super("not-now", "That cannot be done with a registration that is " + status.wire() + ".");
    }
}
