package org.waymark.defaults.problem;

import org.springframework.http.HttpStatus;

/** 413: more than is taken. */
public final class TooLarge extends Rejection {

    private static final long serialVersionUID = 1L;

    /** For example {@code new TooLarge(DataSize.ofMegabytes(1))}. */
    public TooLarge(Object limit) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "That is more than the " + limit + " that are taken here.",
                limit);
    }
}
