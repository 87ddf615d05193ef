package org.waymark.registration.announcement;

import org.waymark.defaults.problem.Conflict;

/** People know how the edition stands. */
final class NothingToTell extends Conflict {

    private static final long serialVersionUID = 1L;

    NothingToTell() {
        super("nothing-to-tell", "Nothing has changed since people were told.");
    }
}
