package org.waymark.defaults.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file moves the clocks of all processes. */
class MovedClockTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theClockIsMovedWhileTheFileSaysSo() throws IOException {
        Path file = folder.resolve("clock");
        Clock clock = new MovedClock(Clock.fixed(NOW, ZoneOffset.UTC), file);
        assertThat(clock.instant()).isEqualTo(NOW);
        Files.writeString(file, "P40D\n");
        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(40))));
        Files.writeString(file, "-PT1H");
        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofHours(1))));
        Files.delete(file);
        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo(NOW));
    }
}
