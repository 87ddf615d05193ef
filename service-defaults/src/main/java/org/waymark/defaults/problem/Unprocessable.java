package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 422: understood, and wrong in itself. Rules with a name are subclasses. */
public non-sealed class Unprocessable extends Rejection {

    private static final long serialVersionUID = 1L;

    public Unprocessable(String code, String sentence, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence, arguments);
    }
}
