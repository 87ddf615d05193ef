package org.waymark.registration.announcement;

import org.waymark.defaults.problem.Conflict;

/** The group is empty. */
final class NobodyToTell extends Conflict {

    private static final long serialVersionUID = 1L;

    NobodyToTell() {
        super("announcement-to-nobody", "Nobody is in this group who gets announcements.");
    }
}
