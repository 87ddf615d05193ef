package org.waymark.event.rule;

import org.waymark.defaults.problem.Unprocessable;

/** A proposal that is well formed and breaks a rule. */
public final class RuleBroken extends Unprocessable {

    private static final long serialVersionUID = 1L;

    private final String field;

    RuleBroken(String code, String field, String sentence) {
        super(code, sentence);
        this.field = field;
    }

    /** The field that broke it, for a form to mark. */
    public String field() {
        return field;
    }
}
