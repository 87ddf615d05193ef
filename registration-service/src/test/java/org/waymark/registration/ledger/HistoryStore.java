package org.waymark.registration.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Attendees;
import org.waymark.registration.attendee.Batch;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;

/** A database of its own for histories, whose time is not that of the service's sweeps. */
final class HistoryStore {

    private static final int MAX_BATCH = 500;

    private final MongoDatabase database;
    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final RegistrationKeys keys;
    private final Ledgers ledgers;
    private final Registrations registrations;

    HistoryStore(MongoDatabase database, OutboxMessages messages, OutboxRelay relay, RegistrationKeys keys) {
        this.database = database;
        this.messages = messages;
        this.relay = relay;
        this.keys = keys;
        this.ledgers = new Ledgers(database, messages, relay);
        this.registrations = Attendees.on(database, messages, relay);
    }

    Ledgers ledgers() {
        return ledgers;
    }

    EditionCommitter replica(EditionId edition, InstantSource now) {
        return committer(edition, ledgers, registrations, now);
    }

    EditionCommitter dying(EditionId edition, DyingStore dying, InstantSource now) {
        MongoDatabase seen = dying.over(database);
        return committer(edition, new Ledgers(seen, messages, relay), Attendees.on(seen, messages, relay), now);
    }

    RegistrationId id(EditionId edition, String name) {
        return keys.id(edition, Attendees.person(name).address());
    }

    Submission enter(EditionId edition, String name, String category, Pass pass, String key) {
        return Submission.enter(
                id(edition, name),
                keys.application(Attendees.person(name), category, "en", keys.request(edition, key)),
                pass,
                true);
    }

    Submission handOver(EditionId edition, String from, String to, Cause cause) {
        return Submission.handOver(
                new Request.HandOver(id(edition, from), id(edition, to), true, cause),
                keys.application(Attendees.person(to), "cities", "en", keys.request(edition, null)));
    }

    Map<RegistrationId, Registration> all(List<RegistrationId> ids) {
        return registrations.findAll(ids);
    }

    @Nullable Status status(Map<RegistrationId, Registration> stored, RegistrationId id) {
        Registration registration = stored.get(id);
        return registration == null ? null : registration.status();
    }

    private static EditionCommitter committer(
            EditionId edition, Ledgers ledgers, Registrations registrations, InstantSource now) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.instant();
            }
        };
        return new EditionCommitter(
                edition, ledgers, registrations, (Batch batch) -> {}, () -> "open", clock, MAX_BATCH);
    }
}
