package org.waymark.registration.announcement;

import org.waymark.defaults.problem.Conflict;

/** What has been sent cannot be changed, nor sent again. */
final class AlreadySent extends Conflict {

    private static final long serialVersionUID = 1L;

    AlreadySent() {
        super("announcement-sent", "This announcement has been sent. Write another one.");
    }
}
