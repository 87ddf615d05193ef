package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.byMail;
import static org.waymark.endtoend.step.Eventually.withinTwoSeconds;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Attendee;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Registration;
import org.waymark.endtoend.suite.OnTheSuite;

/** Five places and eight people. */
@OnTheSuite
class PlacesStoryTest {

    private final Cast cast;

    PlacesStoryTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void fiveComeThreeWaitAndWhenOneCancelsTheFirstWhoWaitsMovesUp() {
        var edition = cast.office().opensAnEdition("places", 5);

        var registrations = Stream.of("ann", "bob", "cem", "dot", "eva", "fay", "gil", "hal")
                .map(name -> attendee(edition, name).registersFor(edition))
                .toList();
        assertThat(registrations.subList(0, 5)).allMatch(Registration::isConfirmed);
        assertThat(registrations.subList(5, 8))
                .extracting(Registration::position)
                .containsExactly(1, 2, 3);
        isFull(edition, 3);

        attendee(edition, "bob").cancels(registrations.get(1));

        var fay = attendee(edition, "fay");
        withinTwoSeconds(() ->
                assertThat(fay.looksAt(registrations.get(5)).isConfirmed()).isTrue());
        assertThat(attendee(edition, "gil").looksAt(registrations.get(6)).position())
                .isEqualTo(1);
        assertThat(attendee(edition, "hal").looksAt(registrations.get(7)).position())
                .isEqualTo(2);
        isFull(edition, 2);
        byMail(() -> {
            assertThat(cast.mails().to(fay.email())).hasSize(2);
            assertThat(cast.mails().to(attendee(edition, "gil").email())).hasSize(1);
        });
    }

    @Test
    void onePersonHasOnePlaceHoweverOftenTheyAsk() {
        var edition = cast.office().opensAnEdition("once", 5);
        var ann = attendee(edition, "ann");

        ann.registersFor(edition);
        ann.asksToRegisterFor(edition);

        assertThat(cast.anyone()
                        .get(edition.api() + "/availability")
                        .is(200)
                        .json()
                        .path("taken")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameRequestSentTwiceGivesTheSameAnswerTwice() {
        var edition = cast.office().opensAnEdition("key", 5);
        var ann = new Attendee(
                cast.anyone().with("Idempotency-Key", "once-only-" + edition.slug()),
                cast.mails(),
                "ann-" + edition.slug());

        var first = ann.registersFor(edition);
        var second = ann.registersFor(edition);

        assertThat(second).isEqualTo(first);
        new Attendee(ann.api(), cast.mails(), "bob-" + edition.slug())
                .asksToRegisterFor(edition)
                .isProblem(422);
    }

    /** The API and the edition's page agree. */
    private void isFull(EditionUnderTest edition, int waiting) {
        withinTwoSeconds(() -> {
            var availability =
                    cast.anyone().get(edition.api() + "/availability").is(200).json();
            assertThat(availability.path("free").asInt()).isZero();
            assertThat(availability.path("waiting").asInt()).isEqualTo(waiting);
            assertThat(cast.anyone().get(edition.page()).is(200).text())
                    .contains("All 5 places are taken.", waiting + " people are waiting");
        });
    }

    private Attendee attendee(EditionUnderTest edition, String name) {
        return cast.attendee(name + "-" + edition.slug());
    }
}
