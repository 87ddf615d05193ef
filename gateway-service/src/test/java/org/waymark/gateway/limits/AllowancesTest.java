package org.waymark.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does a caller still have? */
class AllowancesTest {

    private static final int REMEMBERED = 50_000;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-05-30T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Allowances allowances = new Allowances(settings(), clock);

    @Test
    void whoHasTakenAllWaitsUntilOneIsBack() {
        for (var key = 0; key < 30; key++) {
            assertThat(allowances.take(Deed.WRONG_KEY, "a")).isEmpty();
        }

        assertThat(allowances.take(Deed.WRONG_KEY, "a")).contains(Duration.ofSeconds(20));
        passes(Duration.ofSeconds(20));
        assertThat(allowances.take(Deed.WRONG_KEY, "a")).isEmpty();
        assertThat(allowances.take(Deed.WRONG_KEY, "a")).isPresent();
    }

    @Test
    void oneCallerAndOneDeedDoNotUseUpAnothers() {
        for (var key = 0; key < 30; key++) {
            allowances.take(Deed.WRONG_KEY, "a");
        }

        assertThat(allowances.take(Deed.WRONG_KEY, "b")).isEmpty();
        assertThat(allowances.take(Deed.WRITE, "a")).isEmpty();
    }

    @Test
    void lookingCostsNothingAndRemembersNobody() {
        for (var look = 0; look < 100; look++) {
            assertThat(allowances.look(Deed.WRONG_KEY, "a")).isEmpty();
        }

        assertThat(allowances.size()).isZero();
    }

    @Test
    void threeHundredPeopleBehindOneAddressRegisterAtTheSameMoment() {
        for (var request = 0; request < 3 * 300; request++) {
            assertThat(allowances.take(Deed.REGISTRATION, "an office")).isEmpty();
        }
    }

    @Test
    void aMillionAddressesTakeNoMoreMemoryThanTheSettingsAllow() {
        var before = used();
        for (var address = 0; address < 1_000_000; address++) {
            allowances.take(Deed.WRITE, "address 2001:db8::" + address);
        }

        assertThat(allowances.size()).isLessThanOrEqualTo(REMEMBERED);
        assertThat(used() - before).as("bytes on the heap").isLessThan(48_000_000);
    }

    @Test
    void whoWasAwayForLongIsForgotten() {
        allowances.take(Deed.WRITE, "a");
        passes(Duration.ofMinutes(11));

        assertThat(allowances.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30 per 10m", "0 in 1m", "-1 in 1m", "3 in 0s", "many in 1m", "3 in ", ""})
    void aRateThatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.valueOf(text));
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static LimitSettings settings() {
        return new LimitSettings(
                true,
                REMEMBERED,
                Rate.valueOf("600 in 1m"),
                Rate.valueOf("1200 in 10m"),
                Rate.valueOf("600 in 10m"),
                Rate.valueOf("30 in 10m"),
                Rate.valueOf("120 in 10m"),
                Rate.valueOf("600 in 1m"));
    }
}
