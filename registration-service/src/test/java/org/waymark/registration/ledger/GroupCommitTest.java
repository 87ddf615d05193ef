package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.edition.EditionId;

@ServiceTest
@Import({Replica.Replicas.class, Truth.class})
class GroupCommitTest {

    @Autowired
    World world;

    @Autowired
    Replica.Replicas replicas;

    @Autowired
    Truth truth;

    EditionId edition;
    Replica replica;
    Replica other;

    @BeforeEach
    void anEditionWithFiftyPlaces() {
        edition = world.anOpenEdition(new Admission(50, true, List.of()));
        replica = replicas.of(edition);
        other = replicas.of(edition);
    }

    @Test
    void twoHundredAtOnceForFiftyPlacesAreFiftyInsideAndAGaplessLine() throws Exception {
        List<Answer> answers = Replica.together(200, i -> () -> replica.enter("p" + i));
        assertFiftyInsideAndAGaplessLine(answers);
    }

    @Test
    void theSameWithTwoReplicas() throws Exception {
        List<Answer> answers = Replica.together(200, i -> () -> (i % 2 == 0 ? replica : other).enter("p" + i));
        assertFiftyInsideAndAGaplessLine(answers);
    }

    @Test
    void onePersonFiftyTimesAtOnceTakesOnePlace() throws Exception {
        List<Answer> answers = Replica.together(50, i -> () -> (i % 2 == 0 ? replica : other).enter("alice"));
        assertThat(answers).filteredOn(Answer.Confirmed.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.AlreadyIn.class::isInstance).hasSize(49);
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(1);
    }

    @Test
    void oneRequestFiftyTimesAtOnceGetsOneAnswer() throws Exception {
        List<Answer> answers = Replica.together(50, i -> () -> (i % 2 == 0 ? replica : other).enter("alice", "key-1"));
        assertThat(answers).containsOnly(new Answer.Confirmed());
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(1);
    }

    @Test
    void anotherWishUnderTheSameKeyIsRefused() {
        replica.enter("alice", "key-1");
        assertThatThrownBy(() -> other.enter("bob", "key-1")).isInstanceOf(KeyReused.class);
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(1);
    }

    @Test
    void comingAndGoingOnTwoReplicasKeepsLedgerAndRegistrationsTogether() throws Exception {
        Replica.together(60, i -> () -> replica.enter("p" + i));
        Replica.together(120, i -> () -> switch (i % 3) {
            case 0 -> replica.leave("p" + i / 3);
            case 1 -> other.leave("p" + i / 3);
            default -> (i % 2 == 0 ? replica : other).enter("q" + i);
        });
        Availability places = truth.holdsFor(edition);
        assertThat(places.taken() + places.waiting()).isEqualTo(60 - 40 + 40);
    }

    @Test
    void whoCancelledMayComeBack() {
        replica.enter("alice");
        other.leave("alice");
        assertThat(replica.enter("alice")).isEqualTo(new Answer.Confirmed());
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(1);
    }

    private void assertFiftyInsideAndAGaplessLine(List<Answer> answers) {
        assertThat(answers).filteredOn(Answer.Confirmed.class::isInstance).hasSize(50);
        assertThat(answers.stream()
                        .filter(Answer.Waits.class::isInstance)
                        .map(answer -> ((Answer.Waits) answer).position())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Truth.positions(150));
        assertThat(truth.holdsFor(edition).waiting()).isEqualTo(150);
    }
}
