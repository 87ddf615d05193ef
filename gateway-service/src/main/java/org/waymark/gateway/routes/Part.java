package org.waymark.gateway.routes;

import java.util.Locale;
import org.waymark.gateway.problem.Problem;

/** A service behind the gateway, and what is said while it is away or slow. */
enum Part {
    EVENT(Problem.EVENT_AWAY, Problem.EVENT_SLOW),
    REGISTRATION(Problem.REGISTRATION_AWAY, Problem.REGISTRATION_SLOW),
    CONTENT(Problem.CONTENT_AWAY, Problem.CONTENT_SLOW);

    private final Problem away;
    private final Problem slow;

    Part(Problem away, Problem slow) {
        this.away = away;
        this.slow = slow;
    }

    /** Its name in settings and measurements. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Problem away() {
        return away;
    }

    Problem slow() {
        return slow;
    }
}
