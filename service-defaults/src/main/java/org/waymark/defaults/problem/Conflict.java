package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 409: a rule of the domain says no as things stand. Rules with a name are subclasses. */
public non-sealed class Conflict extends Rejection {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, String sentence, Object... arguments) {
        super(HttpStatus.CONFLICT, code, sentence, arguments);
    }
}
