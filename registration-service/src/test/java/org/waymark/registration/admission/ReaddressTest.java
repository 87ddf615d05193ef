package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.admission.LedgerStory.HOST;
import static org.waymark.registration.admission.LedgerStory.anEdition;
import static org.waymark.registration.admission.LedgerStory.id;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waymark.registration.admission.Admission.Entry;

/** Whatever somebody holds, they hold it under the corrected address, and nobody else gains or loses by it. */
class ReaddressTest {

    private static final String CITIES = "local-government";

    @Test
    void aPlaceStaysTaken() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alcie", CITIES);
        edition.takenBy("bob", CITIES);
        assertThat(edition.ask(readdress("alcie", "alice"))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.status("alice")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.status("alcie")).isEqualTo(Status.CANCELLED);
        assertThat(edition.position("bob")).isEqualTo(1);
        assertThat(edition.ledger().taken()).containsEntry(CITIES, 1);
    }

    @Test
    void whoWaitsKeepsTheirRank() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alice", CITIES);
        edition.takenBy("bbo", CITIES).takenBy("carol", CITIES);
        assertThat(edition.ask(readdress("bbo", "bob"))).isEqualTo(new Answer.Waits(1));
        assertThat(edition.position("carol")).isEqualTo(2);
        edition.leave("alice");
        assertThat(edition.status("bob")).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void aPlaceThatIsHeldForAProofIsHeldAsLongAnew() {
        LedgerStory edition = anEdition().withPlaces(1).with(Entry.AT_ONCE, null, 48);
        edition.takenBy("alcie", CITIES);
        edition.after(Duration.ofHours(47));
        assertThat(edition.ask(readdress("alcie", "alice")))
                .isEqualTo(new Answer.Offered(edition.now().plus(Duration.ofDays(2))));
        edition.after(Duration.ofHours(47)).ask(new Request.Accept(id("alice")));
        assertThat(edition.status("alice")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.ledger().taken()).containsEntry(CITIES, 1);
    }

    @Test
    void aRequestWaitsForTheHostAsBefore() {
        LedgerStory edition = anEdition().withPlaces(1).with(Entry.AFTER_APPROVAL, null, null);
        edition.takenBy("alcie", CITIES);
        assertThat(edition.ask(readdress("alcie", "alice"))).isEqualTo(new Answer.Requested());
        assertThat(edition.status("alice")).isEqualTo(Status.REQUESTED);
    }

    @Test
    void whoIsInUnderTheOtherAddressOrHoldsNothingIsLeftAsTheyAre() {
        LedgerStory edition = anEdition().withPlaces(3).takenBy("alice", CITIES).takenBy("bob", CITIES);
        assertThat(edition.ask(readdress("alice", "bob"))).isEqualTo(new Answer.AlreadyIn(Status.CONFIRMED));
        assertThat(edition.ask(readdress("alice", "alice"))).isEqualTo(new Answer.AlreadyIn(Status.CONFIRMED));
        assertThat(edition.ask(readdress("nobody", "carol"))).isEqualTo(new Answer.Unknown());
        edition.leave("bob");
        assertThat(edition.ask(readdress("bob", "carol"))).isEqualTo(new Answer.NotNow(Status.CANCELLED));
    }

    private static Request readdress(String from, String to) {
        return new Request.Readdress(id(from), id(to), HOST);
    }
}
