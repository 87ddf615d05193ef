package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 404: there is no such thing, or none that the caller may know of. Reasons with a name of their own are subclasses. */
public non-sealed class NotFound extends Rejection {

    private static final long serialVersionUID = 1L;

    /** For example {@code new NotFound("edition", "uraia/brussels-2018")}. */
    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, "not-found", "There is no " + what + " '" + id + "'.", what, String.valueOf(id));
    }

    protected NotFound(String code, String sentence) {
        super(HttpStatus.NOT_FOUND, code, sentence);
    }
}
