package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.byMail;

import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;

/** Everything stops, and starts again on the same data. */
@OnTheSuite
class RestartTest {

    private final Suite suite;
    private final Cast cast;

    RestartTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void nothingIsLostAndNothingIsSentTwice() {
        suite.needsItsProcesses();
        var edition = cast.office().opensAnEdition("restart", 1);
        var ann = cast.attendee("ann-" + edition.slug());
        var bob = cast.attendee("bob-" + edition.slug());
        var confirmed = ann.registersAndReadsTheMail(edition);
        var waiting = bob.registersAndReadsTheMail(edition);
        byMail(() -> {
            assertThat(cast.mails().to(ann.email())).hasSize(1);
            assertThat(cast.mails().to(bob.email())).hasSize(1);
        });

        suite.restart();

        assertThat(ann.looksAt(confirmed)).isEqualTo(confirmed);
        assertThat(bob.looksAt(waiting)).isEqualTo(waiting);
        cast.anyone().get(edition.page()).is(200);
        ann.cancels(confirmed);
        byMail(() -> {
            assertThat(bob.looksAt(waiting).isConfirmed()).isTrue();
            assertThat(cast.mails().to(bob.email())).hasSize(1);
        });
        assertThat(cast.mails().to(bob.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(edition.title()));
    }
}
