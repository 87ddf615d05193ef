package org.waymark.registration.guestlist;

import org.waymark.defaults.problem.Unprocessable;

/** A list cannot be taken before something is said of it that only the host knows. */
public final class ListUnclear extends Unprocessable {

    private static final long serialVersionUID = 1L;

    public ListUnclear(GuestList.Question question) {
        super("list-" + question.wire(), question.sentence());
    }
}
