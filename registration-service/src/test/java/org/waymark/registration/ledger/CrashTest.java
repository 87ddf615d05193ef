package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.DyingStore.Death;
import org.waymark.registration.ledger.DyingStore.Gap;

/** A process dies in each gap of a commit, and another one finds everything in order. */
@ServiceTest
@Import({Replica.Replicas.class, Truth.class})
class CrashTest {

    @Autowired
    World world;

    @Autowired
    Replica.Replicas replicas;

    @Autowired
    Truth truth;

    EditionId edition;
    Replica survivor;

    @BeforeEach
    void anEditionWithTwoPlaces() {
        edition = world.anOpenEdition(new Admission(2, true, List.of()));
        survivor = replicas.of(edition);
        survivor.enter("alice");
    }

    @ParameterizedTest
    @EnumSource
    void theNextCommitFinishesWhatTheDeadOneLeft(Gap gap) {
        dyingAt(gap, dying -> dying.enter("bob", "key-of-bob"));
        Answer carol = survivor.enter("carol");
        boolean bobWasFirst = gap != Gap.BEFORE_THE_COMMIT;
        assertThat(carol).isEqualTo(bobWasFirst ? new Answer.Waits(1) : new Answer.Confirmed());
        assertThat(truth.holdsFor(edition).waiting()).isEqualTo(bobWasFirst ? 1 : 0);
        assertThat(survivor.enter("bob", "key-of-bob"))
                .isEqualTo(bobWasFirst ? new Answer.Confirmed() : new Answer.Waits(1));
    }

    @ParameterizedTest
    @EnumSource
    void theSweepFinishesWhatTheDeadOneLeft(Gap gap) {
        dyingAt(gap, dying -> dying.enter("bob"));
        survivor.sweep();
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(gap == Gap.BEFORE_THE_COMMIT ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void aPromotionIsNotLost(Gap gap) {
        survivor.enter("bob");
        survivor.enter("carol");
        dyingAt(gap, dying -> dying.leave("alice"));
        survivor.sweep();
        boolean left = gap != Gap.BEFORE_THE_COMMIT;
        assertThat(truth.holdsFor(edition).waiting()).isEqualTo(left ? 0 : 1);
        survivor.leave("alice");
        assertThat(truth.holdsFor(edition).taken()).isEqualTo(2);
    }

    private void dyingAt(Gap gap, Consumer<Replica> deed) {
        DyingStore store = new DyingStore(gap);
        Replica dying = replicas.of(edition, store);
        store.armed();
        assertThatThrownBy(() -> deed.accept(dying)).isInstanceOf(Death.class);
    }
}
