package org.waymark.endtoend.step;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What one part knows, the others show soon. */
public final class Eventually {

    private Eventually() {}

    /** Carried by Kafka, and promised to people: within two seconds. */
    public static void withinTwoSeconds(ThrowingRunnable holds) {
        within(Duration.ofSeconds(2), holds);
    }

    public static void within(Duration time, ThrowingRunnable holds) {
        await().atMost(time)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
