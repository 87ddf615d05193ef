package org.waymark.gateway.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway's no; it is answered with the problem, and nothing of the cause is shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final @Nullable Duration wait;

    public Refusal(Problem problem) {
        this(problem, null, null);
    }

    public Refusal(Problem problem, @Nullable Throwable cause) {
        this(problem, null, cause);
    }

    /** A no for some time. */
    public Refusal(Problem problem, Duration wait) {
        this(problem, wait, null);
    }

    private Refusal(Problem problem, @Nullable Duration wait, @Nullable Throwable cause) {
        super(problem.sentence(), cause, false, false);
        this.problem = problem;
        this.wait = wait;
    }

    public Problem problem() {
        return problem;
    }

    /** How long it is no, when that is known. */
    Optional<Duration> duration() {
        return Optional.ofNullable(wait);
    }
}
