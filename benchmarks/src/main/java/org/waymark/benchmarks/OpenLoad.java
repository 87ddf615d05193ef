package org.waymark.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Latency in the open model: things are meant to happen at a steady rate, and each is measured from when it was meant
 * to begin, so that a stall counts for all that it held up.
 */
record OpenLoad(int perSecond, Duration time) {

    /** What happens once; it returns when its effect is seen. */
    interface Task {
        void run() throws Exception;
    }

    /** The 99th percentile in milliseconds. */
    double p99(Task task) {
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long number = Math.max(1, time.toNanos() / gap);
        long begin = System.nanoTime();
        for (long i = 0; i < number; i++) {
            long intended = begin + i * gap;
            LockSupport.parkNanos(intended - System.nanoTime());
            try {
                task.run();
            } catch (Exception e) {
                throw new MeasureFailed("Something did not happen that was waited for: " + e, e);
            }
            latencies.recordValue(Math.min(System.nanoTime() - intended, latencies.getHighestTrackableValue()));
        }
        return latencies.getValueAtPercentile(99) / 1e6;
    }
}
