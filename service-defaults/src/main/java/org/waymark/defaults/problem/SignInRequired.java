package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 401: nobody is known to be calling. */
public final class SignInRequired extends Rejection {

    private static final long serialVersionUID = 1L;

    public SignInRequired() {
        super(HttpStatus.UNAUTHORIZED, "sign-in-required", "Sign in first, or send a valid bearer token.");
    }
}
