package org.waymark.registration.announcement;

import org.waymark.defaults.problem.Conflict;

/** The account of somebody who wants a letter has no address that was verified. */
final class NoOwnAddress extends Conflict {

    private static final long serialVersionUID = 1L;

    NoOwnAddress() {
        super("no-own-address", "Your account has no e-mail address that has been confirmed.");
    }
}
