package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 503: something that is needed is away for now. */
public final class Unavailable extends Rejection {

    private static final long serialVersionUID = 1L;

    /** For example {@code new Unavailable("the store")}. */
    public Unavailable(String what) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "It needs " + what + ", which is away at the moment. Try again in a little while.",
                what);
    }
}
