package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 403: the caller is known, and this is not theirs to do. */
public final class NotAllowed extends Rejection {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super(HttpStatus.FORBIDDEN, "not-allowed", "You are signed in, but this is not yours to do.");
    }
}
