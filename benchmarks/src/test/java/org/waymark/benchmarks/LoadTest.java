package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void aStallCountsForAllThatItHeldUp() {
        AtomicInteger number = new AtomicInteger();
        double p99 = new OpenLoad(100, Duration.ofMillis(500)).p99(() -> {
            if (number.getAndIncrement() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
        });
        assertThat(number).hasValue(50);
        assertThat(p99).isGreaterThan(250);
    }

    @Test
    void aWrongAnswerEndsTheMeasurement() {
        ClosedLoad load = new ClosedLoad(2, Duration.ofSeconds(5));
        assertThatThrownBy(() -> load.perSecond(() -> new Client.Reply(500, "broken", null).must(201)))
                .isInstanceOf(MeasureFailed.class)
                .hasMessageContaining("500");
    }
}
