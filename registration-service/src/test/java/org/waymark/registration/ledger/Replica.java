package org.waymark.registration.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Attendees;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;

/** A process of its own, as far as the ledger is concerned. */
final class Replica {

    private final Ledgers ledgers;
    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final EditionCommitter committer;
    private final EditionId edition;

    private Replica(EditionId edition, Ledgers ledgers, Registrations registrations, RegistrationKeys keys) {
        this.edition = edition;
        this.ledgers = ledgers;
        this.registrations = registrations;
        this.keys = keys;
        this.committer = new EditionCommitter(
                edition, ledgers, registrations, batch -> {}, () -> "open", Clock.systemUTC(), 500);
    }

    Answer enter(String name) {
        return enter(name, keys.request(edition, null), false);
    }

    Answer enter(String name, String idempotencyKey) {
        return enter(name, keys.request(edition, idempotencyKey), true);
    }

    Answer leave(String name) {
        return committer.ask(Submission.of(new Request.Leave(id(name), Cause.PERSON)));
    }

    RegistrationId id(String name) {
        return keys.id(edition, Attendees.person(name).address());
    }

    List<Registration> listed(Selection selection) {
        return registrations.of(edition, selection, 0, 1000);
    }

    int count(Selection selection) {
        return registrations.count(edition, selection);
    }

    void sweep() {
        new Recovery(ledgers, registrations, Clock.systemUTC(), new LedgerSettings(500, Duration.ZERO, Duration.ZERO))
                .sweep();
    }

    private Answer enter(String name, String request, boolean repeatable) {
        return committer.ask(Submission.enter(
                id(name),
                keys.application(Attendees.person(name), "local-government", "en", request),
                Pass.NONE,
                repeatable));
    }

    /** Does all of it at the same moment. */
    static <T> List<T> together(int times, IntFunction<Callable<T>> task) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return task.apply(i).call();
                    }))
                    .toList();
            start.countDown();
            return futures.stream().map(Replica::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts replicas on the test's store. */
    @TestComponent
    static final class Replicas {

        private final MongoDatabase database;
        private final OutboxMessages messages;
        private final OutboxRelay relay;
        private final RegistrationKeys keys;

        Replicas(MongoDatabase database, OutboxMessages messages, OutboxRelay relay, RegistrationKeys keys) {
            this.database = database;
            this.messages = messages;
            this.relay = relay;
            this.keys = keys;
        }

        Replica of(EditionId edition) {
            return on(database, edition);
        }

        Replica of(EditionId edition, DyingStore store) {
            return on(store.over(database), edition);
        }

        private Replica on(MongoDatabase seen, EditionId edition) {
            return new Replica(edition, new Ledgers(seen, messages, relay), Attendees.on(seen, messages, relay), keys);
        }
    }
}
