package org.waymark.event.edition;

import org.waymark.defaults.problem.Conflict;

/** The edition stands where the verb does not lead from. */
public final class EditionElsewhere extends Conflict {

    private static final long serialVersionUID = 1L;

    EditionElsewhere(String code, String sentence) {
        super(code, sentence);
    }
}
