package org.waymark.registration.handover;

import org.waymark.defaults.problem.Conflict;

/** The host does not let people hand their places on. */
final class HandOverNotAllowed extends Conflict {

    private static final long serialVersionUID = 1L;

    HandOverNotAllowed() {
        super("hand-over-not-allowed", "In this edition, only the host can hand a place to somebody else.");
    }
}
