package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final MailSettings settings = new MailSettings(
            "host@waymark.example",
            1,
            Duration.ofMinutes(2),
            Duration.ofSeconds(5),
            40,
            Duration.ZERO,
            null,
            Duration.ofSeconds(10));

    @Test
    void eachFurtherTryComesTwiceAsLateUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(settings::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(IntStream.rangeClosed(11, 40).mapToObj(settings::pauseAfter)).containsOnly(Duration.ofHours(1));
    }
}
