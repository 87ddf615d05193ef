package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;
import org.waymark.registration.admission.Explanation;

/** No place is left for the person's category, and nobody may wait for one. */
public final class EditionFull extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Explanation why;

    public EditionFull(Explanation why) {
        super("edition-full", "There is no place left, and no waiting list. " + why.sentence());
        this.why = why;
    }

    public Explanation why() {
        return why;
    }
}
