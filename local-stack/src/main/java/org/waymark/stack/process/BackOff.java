package org.waymark.stack.process;

import java.time.Duration;

/** How long to wait before a program that died is started again: one second, twice as long each time, at most half a minute. */
final class BackOff {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Who has lived that long starts from one second again. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private int deaths;

    /** Counts one more death, after a life of that length. */
    Duration after(Duration life) {
        deaths = life.compareTo(SETTLED) >= 0 ? 1 : deaths + 1;
        var wait = Duration.ofSeconds(1L << Math.min(deaths - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    int deaths() {
        return deaths;
    }
}
