package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.admission.LedgerStory.anEdition;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registration.admission.Explanation.Kept;
import org.waymark.registration.admission.Explanation.Reason;

class LedgerTest {

    private static final String CITIES = "local-government";
    private static final String RESEARCH = "research";

    @Test
    void theLastPlaceGoesToOnePersonAndTheNextOneWaits() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList();
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.Confirmed());
        assertThat(edition.enter("bob", CITIES)).isEqualTo(new Answer.Waits(1));
        assertThat(edition.enter("carol", CITIES)).isEqualTo(new Answer.Waits(2));
    }

    @Test
    void withoutAWaitingListTheAnswerIsFullAndNothingIsStored() {
        LedgerStory edition = anEdition().withPlaces(1).takenBy("alice", CITIES);
        Ledger before = edition.ledger();
        assertThat(edition.enter("bob", CITIES))
                .isEqualTo(new Answer.Full(new Explanation(Reason.ALL_TAKEN, 0, 1, List.of())));
        assertThat(edition.ledger()).isSameAs(before);
    }

    @Test
    void aPersonHasOneRegistration() {
        LedgerStory edition = anEdition().withPlaces(2).takenBy("alice", CITIES);
        assertThat(edition.enter("alice", RESEARCH)).isEqualTo(new Answer.AlreadyIn(Status.CONFIRMED));
        assertThat(edition.ledger().availability().taken()).isEqualTo(1);
    }

    @Test
    void theSamePersonTwiceInOneBatchTakesOnePlace() {
        LedgerStory edition = anEdition().withPlaces(2);
        assertThat(edition.decide(LedgerStory.enters("alice", CITIES), LedgerStory.enters("alice", CITIES)))
                .containsExactly(new Answer.Confirmed(), new Answer.AlreadyIn(Status.CONFIRMED));
        assertThat(edition.ledger().availability().taken()).isEqualTo(1);
    }

    @Test
    void aCancelledPlaceGoesToTheFirstInLine() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alice", CITIES);
        edition.enter("bob", CITIES);
        edition.enter("carol", CITIES);
        assertThat(edition.leave("alice")).isEqualTo(new Answer.Left());
        assertThat(edition.status("bob")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.position("carol")).isEqualTo(1);
    }

    @Test
    void cancellingTwiceFreesOnePlace() {
        LedgerStory edition = anEdition().withPlaces(1).takenBy("alice", CITIES);
        edition.leave("alice");
        assertThat(edition.leave("alice")).isEqualTo(new Answer.AlreadyOut(Status.CANCELLED));
        assertThat(edition.ledger().availability().free()).isEqualTo(1);
    }

    @Test
    void whoCancelledMayComeBackToTheEndOfTheLine() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alice", CITIES);
        edition.enter("bob", CITIES);
        edition.leave("alice");
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.Waits(1));
    }

    @Test
    void aReserveIsKeptForItsCategoryAndTheAnswerSaysSo() {
        LedgerStory edition = anEdition().withPlaces(3).withReserve(CITIES, 2).takenBy("rosa", RESEARCH);
        assertThat(edition.enter("sam", RESEARCH))
                .isEqualTo(new Answer.Full(
                        new Explanation(Reason.KEPT_FOR_OTHERS, 0, 3, List.of(new Kept(CITIES, 2, null)))));
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.Confirmed());
    }

    @Test
    void aCapHoldsThoughPlacesAreLeft() {
        LedgerStory edition = anEdition().withPlaces(5).withCap(RESEARCH, 1).takenBy("rosa", RESEARCH);
        assertThat(edition.enter("sam", RESEARCH))
                .isEqualTo(new Answer.Full(new Explanation(Reason.CATEGORY_FULL, 0, 1, List.of())));
    }

    @Test
    void whoCannotTakeThePlaceDoesNotBlockTheNextInLine() {
        LedgerStory edition =
                anEdition().withPlaces(2).withCap(RESEARCH, 1).withWaitingList().takenBy("rosa", RESEARCH);
        edition.enter("alice", CITIES);
        edition.enter("sam", RESEARCH);
        edition.enter("bob", CITIES);
        edition.leave("alice");
        assertThat(edition.status("bob")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.position("sam")).isEqualTo(1);
    }

    @Test
    void morePlacesPromoteInOrder() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alice", CITIES);
        edition.enter("bob", CITIES);
        edition.enter("carol", CITIES);
        edition.enter("dan", CITIES);
        edition.arrange(new Admission(3, true, List.of()));
        assertThat(edition.status("bob")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.status("carol")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.position("dan")).isEqualTo(1);
    }

    @Test
    void fewerPlacesThrowNobodyOut() {
        LedgerStory edition = anEdition().withPlaces(2).takenBy("alice", CITIES).takenBy("bob", CITIES);
        edition.arrange(new Admission(1, false, List.of()));
        Availability availability = edition.ledger().availability();
        assertThat(availability.taken()).isEqualTo(2);
        assertThat(availability.free()).isZero();
    }

    @Test
    void anAdmissionSeenTooLongAgoIsRefused() {
        LedgerStory edition = anEdition().withPlaces(2);
        Admission wish = new Admission(9, false, List.of());
        assertThat(edition.decide(new Request.Arrange(wish, 0, null)))
                .containsExactly(new Answer.Outdated(edition.ledger().arranged()));
        assertThat(edition.ledger().admission().capacity()).isEqualTo(2);
    }

    @Test
    void withoutAnAdmissionNobodyGetsIn() {
        assertThat(new LedgerStory().enter("alice", CITIES)).isEqualTo(new Answer.NotArranged());
    }

    @Test
    void availabilityListsEveryCategoryThatIsSettledOrTaken() {
        LedgerStory edition = anEdition().withPlaces(5).withReserve(CITIES, 2).takenBy("rosa", RESEARCH);
        assertThat(edition.ledger().availability().categories())
                .containsExactly(
                        new Availability.OfCategory(CITIES, null, 2, 0, 4, 0, 0, 0),
                        new Availability.OfCategory(RESEARCH, null, 0, 1, 2, 0, 0, 0));
    }
}
