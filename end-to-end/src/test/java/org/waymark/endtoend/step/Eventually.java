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

    /** Mails leave one after the other, and a crowd's mails may be ahead. */
    public static void byMail(ThrowingRunnable holds) {
        within(Duration.ofSeconds(30), holds);
    }

    public static void within(Duration time, ThrowingRunnable holds) {
        await().atMost(time)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
