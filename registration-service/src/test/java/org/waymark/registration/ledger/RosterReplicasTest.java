package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.DyingStore.Death;
import org.waymark.registration.ledger.DyingStore.Gap;

/** Each process's list says what the ledger says, whoever has committed, and whoever has died. */
@ServiceTest
@Import({Replica.Replicas.class, Truth.class})
class RosterReplicasTest {

    @Autowired
    World world;

    @Autowired
    Replica.Replicas replicas;

    @Autowired
    Truth truth;

    @Autowired
    MongoDatabase database;

    EditionId edition;
    Replica one;
    Replica other;

    @BeforeEach
    void twoProcessesLookAtOneEdition() {
        edition = world.anOpenEdition(new Admission(20, true, List.of()));
        one = replicas.of(edition);
        other = replicas.of(edition);
        assertBothSay(0, 0, 0);
    }

    @Test
    void whatOneCommitsTheOtherLists() {
        one.enter("ada");
        assertBothSay(1, 0, 0);
        other.enter("bob");
        other.enter("cyd");
        other.leave("bob");
        assertBothSay(2, 0, 1);
        one.enter("bob");
        assertBothSay(3, 0, 0);
        assertThat(one.listed(Selection.ALL))
                .extracting(found -> found.person().name())
                .containsExactly("ada", "cyd", "bob");
    }

    @Test
    void bothStayExactWhileBothCommit() throws Exception {
        for (int round = 0; round < 3; round++) {
            String names = "r" + round + "-";
            Replica.together(40, i -> () -> (i % 2 == 0 ? one : other).enter(names + i));
            Replica.together(40, i -> () -> {
                one.count(Selection.ALL);
                return (i % 2 == 0 ? other : one).leave(names + i / 2);
            });
            int waiting = truth.holdsFor(edition).waiting();
            assertBothSay(20, waiting, stored(Status.CANCELLED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListIsRightThoughTheProcessThatDecidedHasDied(Gap gap) {
        one.enter("ada");
        DyingStore store = new DyingStore(gap);
        Replica dying = replicas.of(edition, store);
        store.armed();
        assertThatThrownBy(() -> dying.enter("bob")).isInstanceOf(Death.class);
        boolean decided = gap != Gap.BEFORE_THE_COMMIT;
        assertBothSay(decided ? 2 : 1, 0, 0);
        assertThat(one.listed(Selection.ALL)).hasSize(decided ? 2 : 1);
    }

    private void assertBothSay(int confirmed, int waiting, int cancelled) {
        for (Replica replica : List.of(one, other)) {
            assertThat(replica.count(only(Status.CONFIRMED))).isEqualTo(confirmed);
            assertThat(replica.count(only(Status.WAITING))).isEqualTo(waiting);
            assertThat(replica.count(only(Status.CANCELLED))).isEqualTo(cancelled);
        }
    }

    private int stored(Status status) {
        return (int) database.getCollection("registrations", Document.class)
                .countDocuments(
                        Filters.and(Filters.eq("edition", edition.value()), Filters.eq("status", status.name())));
    }

    private static Selection only(Status status) {
        return new Selection(status, null, null, null);
    }
}
