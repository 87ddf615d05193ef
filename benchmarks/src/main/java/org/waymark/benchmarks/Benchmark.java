package org.waymark.benchmarks;

import java.time.Duration;
import java.util.List;

/** Something that is measured under one name on the command line. */
interface Benchmark {

    String name();

    /**
     * Measures on a running suite.
     *
     * @param slice how long each side of each round is measured
     * @throws MeasureFailed when an answer was wrong, or nothing could be counted
     */
    List<Figure> measure(Ground ground, Duration slice);
}
