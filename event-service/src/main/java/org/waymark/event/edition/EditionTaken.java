package org.waymark.event.edition;

import org.waymark.defaults.problem.Conflict;

/** The series has an edition of that slug or number already. */
public final class EditionTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String field;

    private EditionTaken(String field, String code, String sentence) {
        super(code, sentence);
        this.field = field;
    }

    static EditionTaken slug() {
        return new EditionTaken("slug", "edition-taken", "The series has an edition of that slug already.");
    }

    static EditionTaken number() {
        return new EditionTaken("number", "number-taken", "The series has an edition of that number already.");
    }

    /** The field that another edition has the same value in, for a form to mark. */
    public String field() {
        return field;
    }
}
