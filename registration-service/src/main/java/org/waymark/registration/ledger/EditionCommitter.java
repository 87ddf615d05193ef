package org.waymark.registration.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Unavailable;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Decision;
import org.waymark.registration.admission.Holding;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Roll;
import org.waymark.registration.attendee.Batch;
import org.waymark.registration.attendee.Decided;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;

/**
 * Group commit for one edition in this process. One worker takes what has arrived, decides it as one batch, commits
 * it with one conditional write, stores the registrations, answers, and takes what has arrived meanwhile.
 *
 * <p><b>Why nobody gets two places, with any number of replicas.</b> Whether a person is in already stands in their
 * registration, outside the ledger. So a batch is decided in this order: (1) the ledger is read at version v, together
 * with the outcomes of its last commit; (2) the registrations are made to {@link Registrations#follow} these outcomes,
 * whoever decided them; (3) the registrations of the people in the batch are read; (4) the batch is decided and
 * committed where the version is still v. Everybody does (2) before (4), so when a commit makes version v + 1, every
 * registration decided up to v is stored, and was before (3). Hence what (3) finds is the state at v, or the commit
 * fails and all starts anew. It also follows that the outcomes of one commit are enough to keep: the next commit
 * overwrites them. The ledger known from one's own last commit may stand in for (1) and (2), as its outcomes have been
 * stored by then. The same holds for a request and its {@code Idempotency-Key}.
 *
 * <p><b>Why nothing acknowledged is lost.</b> An answer is given after the registration is stored, or, where nothing
 * changed, after the ledger is seen to be still at v. A crash between commit and registration leaves the outcomes in
 * the ledger; the next commit or the {@link Recovery} finishes them.
 */
final class EditionCommitter {

    private static final int PATIENCE = 200;

    private final EditionId edition;
    private final Ledgers ledgers;
    private final Registrations registrations;
    private final Consumer<Batch> stored;
    private final Supplier<String> status;
    private final Clock clock;
    private final int maxBatch;
    private final Queue<Ticket> arriving = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /** The ledger after this worker's last commit; only the worker touches it. */
    private @Nullable Ledger known;

    EditionCommitter(
            EditionId edition,
            Ledgers ledgers,
            Registrations registrations,
            Consumer<Batch> stored,
            Supplier<String> status,
            Clock clock,
            int maxBatch) {
        this.edition = edition;
        this.ledgers = ledgers;
        this.registrations = registrations;
        this.stored = stored;
        this.status = status;
        this.clock = clock;
        this.maxBatch = maxBatch;
    }

    /** Waits for the answer, which is durable when it comes. */
    Answer ask(Submission submission) {
        return askAll(List.of(submission)).getFirst();
    }

    /** Waits for the answers to all of them, which are decided in this order and in as few commits as can be. */
    List<Answer> askAll(List<Submission> submissions) {
        List<Ticket> tickets = submissions.stream().map(Ticket::new).toList();
        arriving.addAll(tickets);
        wake();
        return tickets.stream().map(EditionCommitter::answer).toList();
    }

    private static Answer answer(Ticket ticket) {
        try {
            return ticket.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void wake() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("commit " + edition.value()).start(this::work);
        }
    }

    private void work() {
        do {
            try {
                for (Intake intake = take(); !intake.isEmpty(); intake = take()) {
                    serve(intake);
                }
            } finally {
                working.set(false);
            }
        } while (!arriving.isEmpty() && working.compareAndSet(false, true));
    }

    private Intake take() {
        Intake intake = new Intake();
        for (Ticket next = arriving.peek(); next != null && intake.size() < maxBatch; next = arriving.peek()) {
            if (!intake.admits(next)) {
                break;
            }
            intake.add(next);
            arriving.remove();
        }
        return intake;
    }

    private void serve(Intake intake) {
        try {
            for (int attempt = 0; attempt < PATIENCE; attempt++) {
                if (commit(intake)) {
                    return;
                }
                known = null;
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(100L * (attempt + 1))));
            }
            throw new Unavailable("the ledger");
        } catch (RuntimeException | Error e) {
            known = null;
            intake.fail(e);
        }
    }

    /** False when somebody else was quicker. */
    private boolean commit(Intake intake) {
        Ledger ledger = upToDate();
        Map<RegistrationId, Registration> held = registrations.findAll(intake.people());
        Intake.Sorted sorted = intake.sort(registrations.ofRequests(intake.repeatable()), held);
        Decision decision = ledger.decide(roll(intake, held), sorted.requests(), clock.instant());
        if (decision.ledger().version() == ledger.version()) {
            if (!ledgers.isCurrent(ledger)) {
                return false;
            }
        } else {
            Batch batch = new Batch(
                    clock.instant(),
                    Decided.of(
                            decision.changes(),
                            sorted.granted(decision.answers()),
                            sorted.corrected(decision.answers(), held)));
            if (!ledgers.commit(ledger, decision.ledger(), batch)) {
                return false;
            }
            registrations.follow(edition, batch);
            known = decision.ledger();
            stored.accept(batch);
        }
        sorted.answer(decision.answers());
        return true;
    }

    private Ledger upToDate() {
        if (known == null) {
            Snapshot snapshot = ledgers.load(edition);
            registrations.follow(edition, snapshot.batch());
            known = snapshot.ledger();
        }
        return known;
    }

    private Roll roll(Intake intake, Map<RegistrationId, Registration> held) {
        Map<RegistrationId, Holding> people = new HashMap<>();
        for (Registration one : held.values()) {
            people.put(one.id(), new Holding(one.status(), one.category(), one.proven(), one.delegation()));
        }
        return new Roll(people, registrations.spent(intake.invitations()), status.get());
    }
}
