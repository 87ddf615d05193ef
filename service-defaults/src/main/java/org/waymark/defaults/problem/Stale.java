package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 412: somebody changed it since the caller read it. */
public final class Stale extends Rejection {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "It was changed since you read it. Read it again and send the new ETag.");
    }
}
