package org.waymark.event.edition;

import org.waymark.defaults.problem.Conflict;

/** Nobody has settled how many places there are, so nobody could get one. */
public final class PlacesMissing extends Conflict {

    private static final long serialVersionUID = 1L;

    PlacesMissing() {
        super("places-missing", "Settle how many places there are before registration opens.");
    }
}
