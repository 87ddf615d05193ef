package org.waymark.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void whoDiesAgainAndAgainWaitsLongerUpToHalfAMinute() {
        var pauses = IntStream.range(0, 7)
                .mapToLong(death -> backOff.after(Duration.ofSeconds(2)).toSeconds());

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void whoLivedForAMinuteIsBackSoon() {
        backOff.after(Duration.ofSeconds(2));
        backOff.after(Duration.ofSeconds(2));

        assertThat(backOff.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.deaths()).isEqualTo(1);
    }
}
