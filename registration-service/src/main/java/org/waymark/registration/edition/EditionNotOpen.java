package org.waymark.registration.edition;

import org.waymark.defaults.problem.Conflict;

/** Registration has not begun, or is over. */
public final class EditionNotOpen extends Conflict {

    private static final long serialVersionUID = 1L;

    public EditionNotOpen() {
        super("edition-not-open", "This edition does not take registrations now.");
    }
}
