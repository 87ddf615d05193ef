package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 404: there is no such thing, or none that the caller may know of. */
public final class NotFound extends Rejection {

    private static final long serialVersionUID = 1L;

    /** For example {@code new NotFound("edition", "uraia/brussels-2018")}. */
    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, "not-found", "There is no " + what + " '" + id + "'.", what, String.valueOf(id));
    }
}
