package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.admission.LedgerStory.HOST;
import static org.waymark.registration.admission.LedgerStory.TERM;
import static org.waymark.registration.admission.LedgerStory.daysBefore;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Delegation;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.LedgerStory;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.admission.SequentialModel;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.EditionId;

/**
 * What happens to one edition, at random: people and the host ask one of two processes, and now and then a third one,
 * which dies in the middle of the commit; then they ask again. After each step all must be as {@link SequentialModel}
 * has it.
 */
final class History {

    private static final int STEPS = 16;
    private static final int PEOPLE = 8;
    private static final List<String> CATEGORIES = List.of("cities", "research");
    private static final List<DyingStore.Gap> GAPS = List.of(DyingStore.Gap.values());
    private static final List<Entry> ENTRIES = List.of(Entry.values());

    private final Random random;
    private final EditionId edition;
    private final HistoryStore store;
    private final SequentialModel model = new SequentialModel();
    private final List<EditionCommitter> replicas;
    private final Map<RegistrationId, Answer> acknowledged = new HashMap<>();
    private Instant now = LedgerStory.MORNING;
    private int requests;

    History(long seed, HistoryStore store) {
        this.random = new Random(seed);
        this.edition = EditionId.of("histories", "h" + seed);
        this.store = store;
        this.replicas = List.of(store.replica(edition, this::now), store.replica(edition, this::now));
    }

    EditionId edition() {
        return edition;
    }

    Instant now() {
        return now;
    }

    void play() {
        arrange();
        for (int step = 0; step < STEPS && !TERM.isOver(now); step++) {
            step();
            agree(step);
        }
    }

    private void step() {
        String name = "p" + random.nextInt(PEOPLE);
        RegistrationId id = store.id(edition, name);
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        switch (random.nextInt(20)) {
            case 0 -> arrange();
            case 1, 2, 3 -> {
                ask(Submission.of(new Request.Leave(id, Cause.PERSON)));
                model.leave(name);
            }
            case 4, 5 -> {
                ask(Submission.of(new Request.Accept(id)));
                model.accept(name);
            }
            case 6 -> {
                ask(Submission.of(new Request.Approve(id, HOST)));
                model.approve(name);
            }
            case 7 -> {
                ask(Submission.of(new Request.Reject(id, HOST)));
                model.reject(name);
            }
            case 8 -> {
                ask(Submission.of(new Request.Move(id, category, HOST)));
                model.move(name, category);
            }
            case 9 -> {
                int priority = random.nextInt(3);
                ask(Submission.of(new Request.Prioritise(id, priority, HOST)));
                model.prioritise(name, priority);
            }
            case 10 -> handOver(name);
            case 11 -> delegate(category);
            case 12 -> {
                now = now.plus(Duration.ofHours(random.nextInt(300)));
                if (TERM.isOver(now)) {
                    return;
                }
                ask(Submission.of(new Request.Refresh(null)));
                model.passes(now);
            }
            default -> enter(name, category);
        }
    }

    private void enter(String name, String category) {
        InvitationId invitation =
                random.nextInt(5) == 0 ? new InvitationId(edition.slug() + "-i" + random.nextInt(3)) : null;
        String body = random.nextInt(6) == 0 ? "nicosia" : null;
        Pass pass = new Pass(body == null ? invitation : null, random.nextBoolean(), body);
        RegistrationId id = store.id(edition, name);
        Answer answer = ask(store.enter(edition, name, category, pass, "key-" + ++requests));
        acknowledged.put(id, answer);
        model.enter(name, category, pass);
    }

    private void handOver(String name) {
        String other = "p" + random.nextInt(PEOPLE);
        ask(store.handOver(edition, name, other, HOST));
        if (!other.equals(name)) {
            model.handOver(name, other);
        }
    }

    private void delegate(String category) {
        Delegation delegation =
                new Delegation("nicosia", category, random.nextInt(4), 0, daysBefore(5 + random.nextInt(35)));
        ask(Submission.of(new Request.Delegate(delegation)));
        model.delegate(delegation);
    }

    private void arrange() {
        Admission next = new Admission(
                random.nextInt(6),
                random.nextInt(4) > 0,
                CATEGORIES.stream()
                        .filter(category -> random.nextBoolean())
                        .map(this::quota)
                        .toList(),
                random.nextInt(3) > 0 ? Entry.AT_ONCE : ENTRIES.get(random.nextInt(ENTRIES.size())),
                hours(),
                null,
                null,
                hours(),
                true);
        long expected = store.ledgers().find(edition).map(Ledger::arranged).orElse(0L);
        ask(Submission.of(new Request.Arrange(next, expected, TERM)));
        model.arrange(next);
    }

    private Quota quota(String category) {
        return new Quota(
                category,
                random.nextBoolean() ? null : random.nextInt(4),
                random.nextInt(2),
                random.nextBoolean() ? null : daysBefore(5 + random.nextInt(35)));
    }

    private @Nullable Integer hours() {
        return random.nextBoolean() ? null : 1 + random.nextInt(60);
    }

    /** Who gets no answer asks again, at a process that lives. */
    private Answer ask(Submission submission) {
        if (random.nextInt(6) == 0) {
            DyingStore dying = new DyingStore(GAPS.get(random.nextInt(GAPS.size())));
            EditionCommitter dead = store.dying(edition, dying, this::now);
            dying.armed();
            try {
                return dead.ask(submission);
            } catch (DyingStore.Death e) {
                return replicas.get(random.nextInt(replicas.size())).ask(submission);
            }
        }
        return replicas.get(random.nextInt(replicas.size())).ask(submission);
    }

    private void agree(int step) {
        String when = edition.slug() + ", step " + step;
        Ledger ledger = store.ledgers().find(edition).orElseThrow();
        Availability places = ledger.availability();
        assertThat(places.taken()).as("taken, %s", when).isEqualTo(model.taken());
        assertThat(places.held()).as("held, %s", when).isEqualTo(model.held());
        assertThat(places.taken() + places.held() + places.free() - places.overhang())
                .as("no place too many, none too few, %s", when)
                .isEqualTo(places.capacity());
        assertThat(ledger.queue().stream().map(waiter -> waiter.registration()))
                .as("the line, %s", when)
                .containsExactlyElementsOf(model.line().stream()
                        .map(guest -> store.id(edition, guest.name))
                        .toList());
        Map<RegistrationId, Registration> stored = store.all(model.guests().stream()
                .map(guest -> store.id(edition, guest.name))
                .toList());
        model.guests()
                .forEach(guest -> assertThat(store.status(stored, store.id(edition, guest.name)))
                        .as("%s, %s", guest.name, when)
                        .isEqualTo(guest.status));
        acknowledged.forEach((id, answer) -> assertThat(!isIn(answer)
                        || stored.containsKey(id)
                        || store.all(List.of(id)).containsKey(id))
                .as("what was acknowledged is found again, %s", when)
                .isTrue());
    }

    private static boolean isIn(Answer answer) {
        return answer instanceof Answer.Confirmed
                || answer instanceof Answer.Waits
                || answer instanceof Answer.Requested
                || answer instanceof Answer.Unproven;
    }
}
