package org.waymark.registration.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.EditionId;

/** A ledger and its people, told step by step. */
final class LedgerStory {

    private final Map<RegistrationId, Holding> roll = new HashMap<>();
    private Ledger ledger = Ledger.blank(EditionId.of("uraia", "brussels-2018"));

    static LedgerStory anEdition() {
        LedgerStory story = new LedgerStory();
        story.arrange(new Admission(0, false, List.of()));
        return story;
    }

    static Request enters(String person, String category) {
        return new Request.Enter(new RegistrationId(person), category);
    }

    static Request leaves(String person) {
        return new Request.Leave(new RegistrationId(person));
    }

    LedgerStory withPlaces(int capacity) {
        return arrange(
                new Admission(capacity, settled().waitingList(), settled().categories()));
    }

    LedgerStory withWaitingList() {
        return arrange(new Admission(settled().capacity(), true, settled().categories()));
    }

    LedgerStory withReserve(String category, int reserve) {
        return withQuota(new Quota(category, null, reserve));
    }

    LedgerStory withCap(String category, int cap) {
        return withQuota(new Quota(category, cap, 0));
    }

    LedgerStory takenBy(String person, String category) {
        enter(person, category);
        return this;
    }

    LedgerStory arrange(Admission admission) {
        decide(new Request.Arrange(admission, ledger.arranged()));
        return this;
    }

    Answer enter(String person, String category) {
        return decide(enters(person, category)).getFirst();
    }

    Answer leave(String person) {
        return decide(leaves(person)).getFirst();
    }

    List<Answer> decide(Request... requests) {
        return decide(List.of(requests));
    }

    List<Answer> decide(List<Request> requests) {
        Decision decision = ledger.decide(roll, requests);
        ledger = decision.ledger();
        decision.changes()
                .forEach(change -> roll.put(change.registration(), new Holding(change.status(), change.category())));
        return decision.answers();
    }

    Ledger ledger() {
        return ledger;
    }

    @Nullable Status status(String person) {
        Holding held = roll.get(new RegistrationId(person));
        return held == null ? null : held.status();
    }

    int position(String person) {
        return ledger.position(new RegistrationId(person));
    }

    private Admission settled() {
        return ledger.admission();
    }

    private LedgerStory withQuota(Quota quota) {
        List<Quota> quotas = new ArrayList<>(settled().categories());
        quotas.add(quota);
        return arrange(new Admission(settled().capacity(), settled().waitingList(), quotas));
    }
}
