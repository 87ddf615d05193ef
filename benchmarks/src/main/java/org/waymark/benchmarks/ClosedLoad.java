package org.waymark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Throughput in the closed model: so many clients, each of which asks again as soon as it has its answer. */
record ClosedLoad(int clients, Duration time) {

    /** What one client does once; a failure ends the measurement. */
    interface Task {
        void run() throws Exception;
    }

    /** Answers per second. */
    double perSecond(Task task) {
        long end = System.nanoTime() + time.toNanos();
        long begin = System.nanoTime();
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> repeat(task, end)));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new MeasureFailed("A client got no right answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("The measurement was interrupted", e);
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }

    private static long repeat(Task task, long end) throws Exception {
        long count = 0;
        while (System.nanoTime() < end) {
            task.run();
            count++;
        }
        return count;
    }
}
