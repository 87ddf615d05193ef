package org.waymark.gateway.problem;

import org.jspecify.annotations.Nullable;

/** The gateway's no; it is answered with the problem, and nothing of the cause is shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public Refusal(Problem problem) {
        this(problem, null);
    }

    public Refusal(Problem problem, @Nullable Throwable cause) {
        super(problem.sentence(), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
