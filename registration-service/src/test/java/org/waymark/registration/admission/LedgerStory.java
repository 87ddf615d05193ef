package org.waymark.registration.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Term;

/** A ledger and its people, told step by step. */
public final class LedgerStory {

    /** A Monday, nine o'clock in Brussels, some weeks before {@link #TERM}. */
    public static final Instant MORNING = Instant.parse("2018-04-16T07:00:00Z");

    public static final Term TERM = new Term(LocalDate.of(2018, 5, 30), LocalDate.of(2018, 5, 31), "Europe/Brussels");
    public static final Cause HOST = Cause.host("7f9c", "Brussels", "because");

    private final Map<RegistrationId, Holding> roll = new HashMap<>();
    private final Set<InvitationId> spent = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private Ledger ledger = Ledger.blank(EditionId.of("uraia", "brussels-2018"));
    private Instant now = MORNING;

    static LedgerStory anEdition() {
        LedgerStory story = new LedgerStory();
        story.arrange(new Admission(0, false, List.of()));
        return story;
    }

    static Request enters(String person, String category) {
        return enters(person, category, Pass.NONE);
    }

    static Request enters(String person, String category, Pass pass) {
        return new Request.Enter(id(person), category, pass);
    }

    static RegistrationId id(String person) {
        return new RegistrationId(person);
    }

    static Request leaves(String person) {
        return new Request.Leave(id(person), Cause.PERSON);
    }

    LedgerStory withPlaces(int capacity) {
        Admission a = settled();
        return arrange(new Admission(
                capacity,
                a.waitingList(),
                a.categories(),
                a.entry(),
                a.offerHours(),
                a.opens(),
                a.closes(),
                a.addressHours(),
                a.handOver()));
    }

    LedgerStory withWaitingList() {
        Admission a = settled();
        return arrange(new Admission(
                a.capacity(),
                true,
                a.categories(),
                a.entry(),
                a.offerHours(),
                a.opens(),
                a.closes(),
                a.addressHours(),
                a.handOver()));
    }

    LedgerStory with(Admission.Entry entry, @Nullable Integer offerHours, @Nullable Integer addressHours) {
        Admission a = settled();
        return arrange(new Admission(
                a.capacity(),
                a.waitingList(),
                a.categories(),
                entry,
                offerHours,
                a.opens(),
                a.closes(),
                addressHours,
                true));
    }

    LedgerStory openFrom(@Nullable RelativeDate opens, @Nullable RelativeDate closes) {
        Admission a = settled();
        return arrange(new Admission(
                a.capacity(),
                a.waitingList(),
                a.categories(),
                a.entry(),
                a.offerHours(),
                opens,
                closes,
                a.addressHours(),
                a.handOver()));
    }

    public static RelativeDate daysBefore(int days) {
        return new RelativeDate(RelativeDate.Anchor.START, -days, LocalTime.MIDNIGHT);
    }

    LedgerStory after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    Answer ask(Request request) {
        return decide(request).getFirst();
    }

    List<Change> changes() {
        return changes;
    }

    LedgerStory withReserve(String category, int reserve) {
        return withQuota(new Quota(category, null, reserve));
    }

    LedgerStory withReserveUntil(String category, int reserve, RelativeDate release) {
        return withQuota(new Quota(category, null, reserve, release));
    }

    LedgerStory withCap(String category, int cap) {
        return withQuota(new Quota(category, cap, 0));
    }

    LedgerStory takenBy(String person, String category) {
        enter(person, category);
        return this;
    }

    LedgerStory arrange(Admission admission) {
        decide(new Request.Arrange(admission, ledger.arranged(), TERM));
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
        Decision decision = ledger.decide(new Roll(roll, Set.copyOf(spent)), requests, now);
        ledger = decision.ledger();
        changes.addAll(decision.changes());
        decision.changes().forEach(change -> roll.put(change.registration(), change.standing()));
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i) instanceof Request.Enter enter
                    && isIn(decision.answers().get(i))) {
                spend(enter.pass());
            }
        }
        return decision.answers();
    }

    private void spend(Pass pass) {
        if (pass.invitation() != null && pass.delegation() == null) {
            spent.add(pass.invitation());
        }
    }

    private static boolean isIn(Answer answer) {
        return answer instanceof Answer.Confirmed
                || answer instanceof Answer.Waits
                || answer instanceof Answer.Unproven;
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
        Admission a = settled();
        return arrange(new Admission(
                a.capacity(),
                a.waitingList(),
                quotas,
                a.entry(),
                a.offerHours(),
                a.opens(),
                a.closes(),
                a.addressHours(),
                a.handOver()));
    }
}
