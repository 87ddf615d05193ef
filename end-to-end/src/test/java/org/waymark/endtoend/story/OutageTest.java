package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Attendee;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.step.Registration;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;
import org.waymark.stack.suite.Service;

/** Registration-service is killed. */
@OnTheSuite
class OutageTest {

    private final Suite suite;
    private final Cast cast;

    OutageTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void theEditionStaysOnlineTheRegisterPageSaysWhatIsAwayAndNothingAcknowledgedIsLost() {
        suite.needsItsProcesses();
        var edition = cast.office().opensAnEdition("outage", 5);
        var before = registered(edition);

        suite.kill(Service.REGISTRATION);
        try {
            theRestGoesOn(edition);
        } finally {
            suite.revive(Service.REGISTRATION);
            cast.office().isHeardAgain();
        }

        Eventually.within(
                Duration.ofSeconds(20),
                () -> cast.anyone().get(edition.api() + "/availability").is(200));
        for (var i = 0; i < before.size(); i++) {
            var now = attendee(edition, i).looksAt(before.get(i));
            assertThat(now).isEqualTo(before.get(i));
        }
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(attendee(edition, 9).registersFor(edition).position())
                        .isEqualTo(4));
    }

    private void theRestGoesOn(EditionUnderTest edition) {
        cast.anyone().get(edition.page()).is(200);
        var away = cast.anyone()
                .with("Accept", "text/html")
                .get(edition.page() + "/register")
                .is(503);
        assertThat(away.hidesItsInside().text()).containsIgnoringCase("registration");
        attendee(edition, 9).asksToRegisterFor(edition).isProblem(503);
    }

    private List<Registration> registered(EditionUnderTest edition) {
        return IntStream.range(0, 8)
                .mapToObj(i -> attendee(edition, i).registersAndReadsTheMail(edition))
                .toList();
    }

    private Attendee attendee(EditionUnderTest edition, int number) {
        return cast.attendee("outage" + number + "-" + edition.slug());
    }
}
