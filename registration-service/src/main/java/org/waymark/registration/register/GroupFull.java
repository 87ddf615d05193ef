package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;
import org.waymark.registration.admission.Explanation;

/** The host wants a place for somebody in a group that has none. */
public final class GroupFull extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Explanation why;

    GroupFull(Explanation why) {
        super("group-full", "There is no place in that group. " + why.sentence());
        this.why = why;
    }

    public Explanation why() {
        return why;
    }
}
