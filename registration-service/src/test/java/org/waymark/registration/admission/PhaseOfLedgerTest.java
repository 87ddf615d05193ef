package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Phase.Kind;
import org.waymark.registration.edition.Term;

/** What the ledger does with each request in each phase of the edition's life. */
class PhaseOfLedgerTest {

    private static final Term TERM = LedgerStory.TERM;
    private static final Instant BEFORE = LedgerStory.MORNING;
    private static final Instant AFTER = Instant.parse("2018-06-02T10:00:00Z");
    private static final RelativeDate DEADLINE = LedgerStory.daysBefore(1);
    private static final Admission TWO_PLACES =
            new Admission(2, true, List.of(), Admission.Entry.AT_ONCE, 1000, null, null, null, true);

    private final Map<RegistrationId, Holding> roll = new HashMap<>();
    private Ledger ledger = Ledger.blank(EditionId.of("uraia", "brussels-2018"));

    private Answer ask(Request request, String status, Instant now) {
        Decision decision = ledger.decide(new Roll(roll, Set.of(), status), List.of(request), now);
        ledger = decision.ledger();
        decision.changes().forEach(change -> roll.put(change.registration(), change.standing()));
        return decision.answers().getFirst();
    }

    /** Two places: ada has one, bob's is offered; carol waits, and the delegation has none left to give. */
    private void anEditionWithPeople() {
        ask(new Request.Arrange(TWO_PLACES, 0, TERM), "open", BEFORE);
        List.of("ada", "dan", "bob", "carol").forEach(name -> ask(LedgerStory.enters(name, "cities"), "open", BEFORE));
        ask(LedgerStory.leaves("dan"), "open", BEFORE);
        assertThat(roll.get(LedgerStory.id("bob"))).extracting(Holding::status).isEqualTo(Status.OFFERED);
        assertThat(roll.get(LedgerStory.id("carol")))
                .extracting(Holding::status)
                .isEqualTo(Status.WAITING);
    }

    private static Stream<Request> requests() {
        RegistrationId ada = LedgerStory.id("ada");
        RegistrationId bob = LedgerStory.id("bob");
        RegistrationId carol = LedgerStory.id("carol");
        return Stream.of(
                LedgerStory.enters("eve", "cities"),
                LedgerStory.enters("eve", "cities", new Pass(new InvitationId("i"), true, null)),
                LedgerStory.enters("eve", "cities", new Pass(null, true, "nicosia")),
                new Request.Accept(bob),
                new Request.Leave(ada, Cause.PERSON),
                new Request.Approve(carol, LedgerStory.HOST),
                new Request.Reject(carol, LedgerStory.HOST),
                new Request.Reinstate(LedgerStory.id("dan"), false, LedgerStory.HOST),
                new Request.Move(ada, "research", LedgerStory.HOST),
                new Request.Prioritise(carol, 1, LedgerStory.HOST),
                new Request.HandOver(ada, LedgerStory.id("eve"), true, LedgerStory.HOST),
                new Request.Free(ada, "nicosia", LedgerStory.HOST),
                new Request.Swap(ada, LedgerStory.id("eve"), "nicosia", LedgerStory.HOST),
                new Request.Delegate(new Delegation("nicosia", "cities", 1, 0, DEADLINE)),
                new Request.Arrange(new Admission(9, true, List.of()), 1, TERM));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OVER", "CANCELLED"})
    void nothingMovesInAnEditionThatIsOverOrCancelled(Kind kind) {
        anEditionWithPeople();
        String status = kind == Kind.OVER ? "open" : "cancelled";
        Instant now = kind == Kind.OVER ? AFTER : BEFORE;
        Map<RegistrationId, Holding> before = Map.copyOf(roll);
        requests()
                .forEach(request -> assertThat(ask(request, status, now))
                        .as(request.toString())
                        .isInstanceOfSatisfying(
                                Answer.OutOfPhase.class,
                                no -> assertThat(no.phase().kind()).isEqualTo(kind)));
        ask(new Request.Refresh(null), status, AFTER.plusSeconds(9_000_000));
        assertThat(roll).as("neither promoted nor expired").isEqualTo(before);
        assertThat(ledger.due()).as("nothing is awaited any more").isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ANNOUNCED", "CLOSED"})
    void theWaitingListMovesBeforeAndAfterRegistration(Kind kind) {
        anEditionWithPeople();
        String status = kind == Kind.ANNOUNCED ? "published" : "closed";
        assertThat(ask(LedgerStory.enters("eve", "cities"), status, BEFORE)).isInstanceOf(Answer.OutOfPhase.class);
        ask(LedgerStory.leaves("ada"), status, BEFORE);
        assertThat(roll.get(LedgerStory.id("carol")))
                .extracting(Holding::status)
                .isEqualTo(Status.OFFERED);
    }

    @Test
    void aDraftCanBeSetUpAndNothingElse() {
        assertThat(ask(new Request.Arrange(TWO_PLACES, 0, TERM), "draft", BEFORE))
                .isEqualTo(new Answer.Arranged(1));
        requests()
                .filter(request -> !(request instanceof Request.Arrange))
                .forEach(request -> assertThat(ask(request, "draft", BEFORE))
                        .as(request.toString())
                        .isInstanceOf(Answer.OutOfPhase.class));
    }

    @Test
    void anEditionThatIsOpenedAgainGoesOnWhereItStopped() {
        anEditionWithPeople();
        ask(new Request.Refresh(null), "completed", BEFORE);
        assertThat(ledger.due()).isNull();
        ask(new Request.Refresh(null), "open", BEFORE);
        assertThat(ledger.due()).as("bob's offer ends as it was said").isNotNull();
    }

    @Test
    void anEditionThatIsMovedAheadAgainTakesPeopleAgain() {
        anEditionWithPeople();
        assertThat(ask(LedgerStory.leaves("ada"), "open", AFTER)).isInstanceOf(Answer.OutOfPhase.class);
        Term later = new Term(LocalDate.of(2019, 5, 30), LocalDate.of(2019, 5, 31), "Europe/Brussels");
        ask(new Request.Refresh(later), "open", AFTER);
        assertThat(ask(LedgerStory.leaves("ada"), "open", AFTER)).isEqualTo(new Answer.Left());
    }
}
