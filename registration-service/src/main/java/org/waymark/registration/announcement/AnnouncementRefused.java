package org.waymark.registration.announcement;

import org.waymark.defaults.problem.Unprocessable;

/** What is written makes no letter. */
final class AnnouncementRefused extends Unprocessable {

    private static final long serialVersionUID = 1L;

    AnnouncementRefused(AnnouncementRule broken) {
        super(broken.code(), broken.sentence());
    }
}
