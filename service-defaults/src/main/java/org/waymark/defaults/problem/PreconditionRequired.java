package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 428: a change must say which version it is meant for. */
public final class PreconditionRequired extends Rejection {

    private static final long serialVersionUID = 1L;

    public PreconditionRequired() {
        super(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "Say which version you change: send the ETag that you read as If-Match.");
    }
}
