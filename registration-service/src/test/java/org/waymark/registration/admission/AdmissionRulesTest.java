package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.registration.admission.LedgerStory.HOST;
import static org.waymark.registration.admission.LedgerStory.anEdition;
import static org.waymark.registration.admission.LedgerStory.daysBefore;
import static org.waymark.registration.admission.LedgerStory.enters;
import static org.waymark.registration.admission.LedgerStory.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Explanation.Kept;
import org.waymark.registration.admission.Explanation.Reason;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Phase.Kind;
import org.waymark.registration.edition.Term;

/** What hosts may settle beyond first come first served. */
class AdmissionRulesTest {

    private static final String CITIES = "local-government";
    private static final String RESEARCH = "research";
    private static final Pass INVITED = new Pass(new InvitationId("bobs"), true, null);

    @Test
    void aReserveIsForEverybodyFromItsDayOn() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().withReserveUntil(CITIES, 1, daysBefore(30));
        assertThat(edition.enter("alice", RESEARCH)).isEqualTo(new Answer.Waits(1));
        Instant release = Instant.parse("2018-04-29T22:00:00Z");
        assertThat(edition.ledger().due()).isEqualTo(release);
        assertThat(edition.ledger().explain(RESEARCH).kept()).containsExactly(new Kept(CITIES, 1, release));
        edition.after(Duration.between(edition.now(), release)).ask(new Request.Refresh(null));
        assertThat(edition.status("alice")).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void anInvitationOpensOnceAlsoForSomebodyElseAndAfterCancelling() {
        LedgerStory edition = anEdition().withPlaces(5).with(Entry.BY_INVITATION, null, null);
        assertThat(edition.decide(enters("bob", CITIES, INVITED), enters("alice", CITIES, INVITED)))
                .containsExactly(new Answer.Confirmed(), new Answer.Spent());
        edition.leave("bob");
        assertThat(edition.ask(enters("bob", CITIES, INVITED))).isEqualTo(new Answer.Spent());
    }

    @Test
    void anInvitationThatFoundNoPlaceIsNotSpent() {
        LedgerStory edition = anEdition().withPlaces(1).takenBy("alice", CITIES);
        assertThat(edition.ask(enters("bob", CITIES, INVITED))).isInstanceOf(Answer.Full.class);
        edition.leave("alice");
        assertThat(edition.ask(enters("bob", CITIES, INVITED))).isEqualTo(new Answer.Confirmed());
    }

    @Test
    void aCorrectionLeavesEverybodyWhereTheyStand() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().takenBy("alice", CITIES);
        edition.enter("bob", CITIES);
        Ledger before = edition.ledger();
        assertThat(edition.ask(new Request.Amend(id("bob"), HOST))).isEqualTo(new Answer.Done());
        assertThat(edition.ledger().queue()).isEqualTo(before.queue());
        assertThat(edition.ledger().taken()).isEqualTo(before.taken());
        assertThat(edition.changes().getLast().position()).isEqualTo(1);
        edition.leave("bob");
        assertThat(edition.ask(new Request.Amend(id("bob"), HOST))).isEqualTo(new Answer.NotNow(Status.CANCELLED));
    }

    @Test
    void anEditionThatMovesTakesItsDeadlinesAlong() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().withReserveUntil(CITIES, 1, daysBefore(30));
        edition.enter("alice", RESEARCH);
        edition.ask(
                new Request.Refresh(new Term(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 2), "Europe/Brussels")));
        assertThat(edition.status("alice")).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whoAsksForApprovalTakesNoPlaceBeforeIt() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().with(Entry.AFTER_APPROVAL, null, null);
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.Requested());
        assertThat(edition.enter("bob", CITIES)).isEqualTo(new Answer.Requested());
        assertThat(edition.ledger().availability().free()).isEqualTo(1);
        assertThat(edition.ask(new Request.Approve(id("bob"), HOST))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.ask(new Request.Approve(id("alice"), HOST))).isEqualTo(new Answer.Waits(1));
        assertThat(edition.ask(new Request.Approve(id("bob"), HOST))).isEqualTo(new Answer.NotNow(Status.CONFIRMED));
    }

    @Test
    void whoIsTurnedDownIsToldWhyAndMayComeBack() {
        LedgerStory edition = anEdition().withPlaces(1).with(Entry.AFTER_APPROVAL, null, null);
        edition.enter("alice", CITIES);
        assertThat(edition.ask(new Request.Reject(id("alice"), HOST))).isEqualTo(new Answer.Done());
        assertThat(edition.changes().getLast().cause().reason()).isEqualTo("because");
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.Requested());
    }

    @Test
    void whatTheHostTookBackByMistakeIsGivenAgainWhereAPlaceIsLeft() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList();
        edition.enter("alice", CITIES);
        edition.ask(new Request.Leave(id("alice"), HOST));
        assertThat(edition.ask(new Request.Reinstate(id("alice"), false, HOST))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.changes().getLast().occasion()).isEqualTo(Occasion.REINSTATED);
        edition.ask(new Request.Leave(id("alice"), HOST));
        edition.enter("bob", CITIES);
        assertThat(edition.ask(new Request.Reinstate(id("alice"), false, HOST)))
                .as("the place is somebody else's by now")
                .isEqualTo(new Answer.Waits(1));
        assertThat(edition.ask(new Request.Reinstate(id("alice"), false, HOST)))
                .isEqualTo(new Answer.NotNow(Status.WAITING));
        assertThat(edition.ask(new Request.Reinstate(id("nobody"), false, HOST)))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void whoHadAskedOnlyIsDecidedOnAgain() {
        LedgerStory edition = anEdition().withPlaces(1).with(Entry.AFTER_APPROVAL, null, null);
        edition.enter("alice", CITIES);
        edition.ask(new Request.Reject(id("alice"), HOST));
        assertThat(edition.ledger().availability().requested()).isZero();
        assertThat(edition.ask(new Request.Reinstate(id("alice"), true, HOST))).isEqualTo(new Answer.Requested());
        assertThat(edition.ledger().availability().requested()).isEqualTo(1);
    }

    @Test
    void whereNobodyWaitsAndNoPlaceIsLeftNothingIsTakenBack() {
        LedgerStory edition = anEdition().withPlaces(1);
        edition.enter("alice", CITIES);
        edition.ask(new Request.Leave(id("alice"), HOST));
        edition.enter("bob", CITIES);
        assertThat(edition.ask(new Request.Reinstate(id("alice"), false, HOST))).isInstanceOf(Answer.Full.class);
    }

    @Test
    void byInvitationOnlyTheInvitedGetIn() {
        LedgerStory edition = anEdition().withPlaces(1).with(Entry.BY_INVITATION, null, null);
        assertThat(edition.enter("alice", CITIES))
                .isEqualTo(new Answer.OutOfPhase(new Phase(Kind.INVITED_ONLY, null, null)));
        assertThat(edition.ask(enters("bob", CITIES, INVITED))).isEqualTo(new Answer.Confirmed());
    }

    @Test
    void outsideTheWindowOnlyTheInvitedGetIn() {
        LedgerStory edition = anEdition().withPlaces(9).openFrom(daysBefore(40), daysBefore(30));
        Instant opens = LedgerStory.TERM.at(daysBefore(40));
        Instant closes = LedgerStory.TERM.at(daysBefore(30));
        assertThat(edition.enter("alice", CITIES))
                .isEqualTo(new Answer.OutOfPhase(new Phase(Kind.OPENS_AT, opens, closes)));
        assertThat(edition.ask(enters("bob", CITIES, INVITED))).isEqualTo(new Answer.Confirmed());
        edition.after(Duration.between(edition.now(), opens));
        assertThat(edition.enter("carol", CITIES)).isEqualTo(new Answer.Confirmed());
        edition.after(Duration.between(opens, closes));
        assertThat(edition.enter("dave", CITIES))
                .isEqualTo(new Answer.OutOfPhase(new Phase(Kind.CLOSED, opens, closes)));
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNextAfterItsWorkingHours() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().with(Entry.AT_ONCE, 16, null);
        edition.takenBy("alice", CITIES).takenBy("bob", CITIES).takenBy("carol", CITIES);
        edition.after(Duration.ofDays(4)).leave("alice");
        assertThat(edition.status("bob")).isEqualTo(Status.OFFERED);
        assertThat(edition.ledger().offers().getFirst().until())
                .as("Friday morning and 16 working hours are Monday evening")
                .isEqualTo(Instant.parse("2018-04-23T15:00:00Z"));
        assertThat(edition.ledger().availability().taken()).isEqualTo(1);
        edition.after(Duration.ofDays(3).plusHours(8)).ask(new Request.Refresh(null));
        assertThat(edition.status("bob")).isEqualTo(Status.EXPIRED);
        assertThat(edition.status("carol")).isEqualTo(Status.OFFERED);
        assertThat(edition.ask(new Request.Accept(id("carol")))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.ask(new Request.Accept(id("bob")))).isEqualTo(new Answer.AlreadyOut(Status.EXPIRED));
    }

    @Test
    void aPlaceIsHeldUntilTheAddressIsProvenAndNoLonger() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().with(Entry.AT_ONCE, null, 48);
        assertThat(edition.enter("alice", CITIES))
                .isEqualTo(new Answer.Unproven(new Answer.Offered(edition.now().plus(Duration.ofDays(2)))));
        assertThat(edition.enter("bob", CITIES)).isEqualTo(new Answer.Unproven(new Answer.Waits(1)));
        assertThat(edition.ask(new Request.Accept(id("bob")))).isEqualTo(new Answer.Waits(1));
        edition.after(Duration.ofDays(2)).ask(new Request.Refresh(null));
        assertThat(edition.status("alice")).isEqualTo(Status.EXPIRED);
        assertThat(edition.status("bob")).as("bob has shown his address").isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whoHasNotShownTheirAddressIsHeldAPlaceWhenOneBecomesFreeAndNotGivenIt() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().with(Entry.AT_ONCE, null, 48);
        Pass proven = new Pass(null, true, null);
        assertThat(edition.ask(LedgerStory.enters("alice", CITIES, proven))).isEqualTo(new Answer.Confirmed());
        edition.enter("bob", CITIES);
        edition.leave("alice");
        assertThat(edition.status("bob")).isEqualTo(Status.OFFERED);
        assertThat(edition.ask(new Request.Accept(id("bob")))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.changes())
                .extracting(Change::occasion)
                .endsWith(Occasion.PROMOTED, Occasion.PROVEN, Occasion.ACCEPTED);
    }

    @Test
    void aRefusalComesBeforeWhoIsInUnlessItIsKnownWhoAsks() {
        LedgerStory edition = anEdition().withPlaces(1);
        edition.enter("alice", CITIES);
        assertThat(edition.enter("alice", CITIES)).isInstanceOf(Answer.Full.class);
        Pass proven = new Pass(null, true, null);
        assertThat(edition.ask(LedgerStory.enters("alice", CITIES, proven)))
                .isEqualTo(new Answer.AlreadyIn(Status.CONFIRMED));
        edition.withPlaces(2);
        assertThat(edition.enter("alice", CITIES)).isEqualTo(new Answer.AlreadyIn(Status.CONFIRMED));
    }

    @Test
    void loweringTheCapacityThrowsNobodyOutAndShowsTheOverhang() {
        LedgerStory edition = anEdition().withPlaces(3).withWaitingList();
        edition.takenBy("alice", CITIES)
                .takenBy("bob", CITIES)
                .takenBy("carol", CITIES)
                .withPlaces(1);
        assertThat(edition.ledger().availability().overhang()).isEqualTo(2);
        assertThat(edition.ledger().availability().free()).isZero();
        edition.enter("dave", CITIES);
        edition.leave("alice");
        edition.leave("bob");
        assertThat(edition.status("dave")).isEqualTo(Status.WAITING);
        edition.leave("carol");
        assertThat(edition.status("dave")).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void thePriorityThatTheHostGivesIsKeptWithItsReason() {
        LedgerStory edition = anEdition().withPlaces(0).withWaitingList();
        edition.takenBy("alice", CITIES).takenBy("bob", CITIES).takenBy("carol", CITIES);
        assertThat(edition.ask(new Request.Prioritise(id("carol"), 1, HOST))).isEqualTo(new Answer.Waits(1));
        assertThat(edition.ask(new Request.Prioritise(id("bob"), 1, HOST))).isEqualTo(new Answer.Waits(2));
        assertThat(edition.changes().getLast().cause()).isEqualTo(HOST);
        assertThat(edition.position("alice")).isEqualTo(3);
    }

    @Test
    void whoIsMovedKeepsTheirRankAndTakesNoPlaceThatIsNotThere() {
        LedgerStory edition = anEdition().withPlaces(3).withWaitingList().withCap(RESEARCH, 1);
        edition.takenBy("alice", RESEARCH).takenBy("bob", CITIES).takenBy("carol", RESEARCH);
        assertThat(edition.ask(new Request.Move(id("bob"), RESEARCH, HOST)))
                .isEqualTo(new Answer.Full(edition.ledger().explain(RESEARCH)));
        assertThat(edition.ask(new Request.Move(id("carol"), CITIES, HOST))).isEqualTo(new Answer.Done());
        assertThat(edition.status("carol")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.ask(new Request.Move(id("alice"), CITIES, HOST))).isEqualTo(new Answer.Done());
        assertThat(edition.ledger().taken()).containsEntry(CITIES, 3).containsEntry(RESEARCH, 0);
    }

    @Test
    void aPlaceIsHandedOverPastTheWaitingList() {
        LedgerStory edition = anEdition().withPlaces(1).withWaitingList().with(Entry.AT_ONCE, null, null);
        edition.takenBy("alice", CITIES).takenBy("bob", CITIES);
        Request handOver = new Request.HandOver(id("alice"), id("carol"), false, Cause.PERSON);
        assertThat(edition.ask(handOver)).isEqualTo(new Answer.Confirmed());
        assertThat(edition.status("alice")).isEqualTo(Status.CANCELLED);
        assertThat(edition.status("carol")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.position("bob")).isEqualTo(1);
        assertThat(edition.ask(handOver)).isEqualTo(new Answer.NotNow(Status.CANCELLED));
    }

    @Test
    void aDelegationHasItsPlacesUntilItsDeadline() {
        LedgerStory edition = anEdition().withPlaces(3).withWaitingList();
        assertThat(edition.ask(delegate(2))).isEqualTo(new Answer.Done());
        edition.takenBy("alice", RESEARCH);
        assertThat(edition.enter("bob", RESEARCH)).isEqualTo(new Answer.Waits(1));
        assertThat(edition.ledger().explain(RESEARCH))
                .isEqualTo(new Explanation(Reason.KEPT_FOR_DELEGATIONS, 0, 2, List.of()));
        assertThat(edition.ask(enters("niki", CITIES, new Pass(null, true, "nicosia"))))
                .isEqualTo(new Answer.Confirmed());
        Availability places = edition.ledger().availability();
        assertThat(places.taken() + places.held() + places.free()).isEqualTo(3);
        assertThat(places.held()).isEqualTo(1);
        edition.leave("niki");
        assertThat(edition.ledger().availability().held())
                .as("the place is the delegation's")
                .isEqualTo(2);
        edition.after(Duration.ofDays(30)).ask(new Request.Refresh(null));
        assertThat(edition.status("bob")).isEqualTo(Status.CONFIRMED);
        assertThat(edition.ask(enters("nora", CITIES, new Pass(null, true, "nicosia"))))
                .isInstanceOf(Answer.Closed.class);
    }

    @Test
    void nobodyShowsAnInvitationForThePlaceOfADelegation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pass(new InvitationId("bobs"), true, "nicosia"))
                .withMessageContaining("not both");
    }

    @Test
    void aDelegationGetsNoPlacesThatAreNotThere() {
        LedgerStory edition = anEdition().withPlaces(2).takenBy("alice", RESEARCH);
        assertThat(edition.ask(delegate(2))).isInstanceOf(Answer.Full.class);
        assertThat(edition.ask(delegate(1))).isEqualTo(new Answer.Done());
        assertThat(edition.ask(delegate(0))).isEqualTo(new Answer.Done());
        assertThat(edition.ledger().availability().free()).isEqualTo(1);
    }

    @Test
    void aDelegationFreesAndSwapsItsOwnPlacesAloneAndInTime() {
        LedgerStory edition = anEdition().withPlaces(5).takenBy("alice", RESEARCH);
        edition.ask(delegate(2));
        edition.ask(enters("niki", CITIES, new Pass(null, true, "nicosia")));
        Cause cause = Cause.delegation("nicosia");
        RegistrationId alice = new RegistrationId("alice");
        RegistrationId niki = new RegistrationId("niki");
        RegistrationId nora = new RegistrationId("nora");
        assertThat(edition.ask(new Request.Free(alice, "nicosia", cause))).isEqualTo(new Answer.Unknown());
        assertThat(edition.ask(new Request.Swap(alice, nora, "nicosia", cause))).isEqualTo(new Answer.Unknown());
        assertThat(edition.ask(new Request.Free(niki, "oslo", cause))).isEqualTo(new Answer.Unknown());
        assertThat(edition.ask(new Request.Swap(niki, nora, "nicosia", cause))).isEqualTo(new Answer.Confirmed());
        assertThat(edition.ledger().availability().held()).isEqualTo(1);
        edition.after(Duration.ofDays(30));
        assertThat(edition.ask(new Request.Free(nora, "nicosia", cause))).isInstanceOf(Answer.Closed.class);
    }

    @Test
    void theCategoryOfADelegationStaysWhileSomebodyIsIn() {
        LedgerStory edition = anEdition().withPlaces(5);
        edition.ask(delegate(2));
        Request other = new Request.Delegate(new Delegation("nicosia", RESEARCH, 2, 0, daysBefore(20)));
        edition.ask(enters("niki", CITIES, new Pass(null, true, "nicosia")));
        assertThat(edition.ask(other)).isEqualTo(new Answer.CategoryStays(CITIES));
        edition.leave("niki");
        assertThat(edition.ask(other)).isEqualTo(new Answer.Done());
    }

    private static Request delegate(int places) {
        return new Request.Delegate(new Delegation("nicosia", CITIES, places, 0, daysBefore(20)));
    }
}
