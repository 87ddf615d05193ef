package org.waymark.gateway.log;

import org.jspecify.annotations.Nullable;

/** Failures as they may be logged. */
public final class Failures {

    private Failures() {}

    /**
     * The same failure with its causes, but without what Reactor and WebFlux attach to it as suppressed: checkpoints
     * that name the whole address, keys in its query included.
     */
    public static @Nullable Throwable withoutAddresses(@Nullable Throwable failure) {
        return failure == null ? null : new Bare(failure);
    }

    private static final class Bare extends Throwable {

        private static final long serialVersionUID = 1L;

        Bare(Throwable failure) {
            super(failure.toString(), withoutAddresses(failure.getCause()), false, true);
            setStackTrace(failure.getStackTrace());
        }
    }
}
