package org.waymark.registration.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Waiter;
import org.waymark.registration.attendee.Batch;
import org.waymark.registration.edition.EditionId;

/**
 * The ledgers, one document per edition: the {@link Ledger}, the outcomes of its last commit ({@code batch}), its
 * {@link Availability} for those who only ask, and the one unsent availability message. That message is state, so a
 * newer one takes the place of one that is still unsent, and the document stays small while Kafka is away.
 */
@Component
public class Ledgers {

    private final MongoCollection<RawBsonDocument> collection;
    private final Codec<Ledger> ledgers;
    private final Codec<LastBatch> batches;
    private final Codec<Places> places;
    private final Codec<Settled> settled;
    private final OutboxMessages messages;
    private final OutboxRelay relay;

    Ledgers(MongoDatabase database, OutboxMessages messages, OutboxRelay relay) {
        CodecRegistry codecs = database.getCodecRegistry();
        this.collection = database.getCollection("ledgers", RawBsonDocument.class);
        this.ledgers = codecs.get(Ledger.class);
        this.batches = codecs.get(LastBatch.class);
        this.places = codecs.get(Places.class);
        this.settled = codecs.get(Settled.class);
        this.messages = messages;
        this.relay = relay;
        relay.register(collection);
    }

    /** The ledger, where the host has settled an admission. */
    public Optional<Ledger> find(EditionId edition) {
        return read(edition).map(stored -> stored.decode(ledgers));
    }

    /** The places of an edition, read without the waiting list, under the ledger's version. */
    Optional<Places> places(EditionId edition) {
        return Optional.ofNullable(collection
                        .find(Filters.eq(edition))
                        .projection(Projections.include("version", "availability", "admission"))
                        .first())
                .map(stored -> stored.decode(places));
    }

    /** What the host has settled about places, read without all else. */
    Optional<Admission> admission(EditionId edition) {
        return Optional.ofNullable(collection
                        .find(Filters.eq(edition))
                        .projection(Projections.include("admission"))
                        .first())
                .map(stored -> stored.decode(settled).admission());
    }

    Snapshot load(EditionId edition) {
        return read(edition)
                .map(stored -> new Snapshot(
                        stored.decode(ledgers), stored.decode(batches).orNone()))
                .orElseGet(() -> new Snapshot(Ledger.blank(edition), LastBatch.NONE));
    }

    /** Whether nobody has committed since this ledger was read. */
    boolean isCurrent(Ledger ledger) {
        RawBsonDocument stored = collection
                .find(Filters.eq(ledger.id()))
                .projection(Projections.include("version"))
                .first();
        long version = stored == null ? 0 : stored.getInt64("version").getValue();
        return version == ledger.version();
    }

    /**
     * The one write that decides races.
     *
     * @return false when somebody else has committed since {@code before} was read; nothing is written then
     */
    boolean commit(Ledger before, Ledger next, Batch outcomes) {
        OutboxMessage message = messages.of(
                AvailabilityState.TOPIC,
                next.id().value(),
                AvailabilityState.TYPE,
                next.version(),
                AvailabilityState.of(next));
        Bson change = Updates.combine(
                Updates.set("version", next.version()),
                Updates.set("decided", next.decided()),
                Updates.set("arranged", next.arranged()),
                Updates.set("admission", next.admission()),
                Updates.set("taken", next.taken()),
                queue(before.queue(), next.queue()),
                Updates.set("offers", next.offers()),
                Updates.set("delegations", next.delegations()),
                Updates.set("term", next.term()),
                Updates.set("asOf", next.asOf()),
                Updates.set("due", next.due()),
                Updates.set("requested", next.requested()),
                Updates.set("availability", next.availability()),
                Updates.set("batch", outcomes),
                Updates.set("outbox", List.of(message)));
        boolean written = write(before, change);
        if (written) {
            relay.wake(collection, next.id().value());
        }
        return written;
    }

    /** Forgets the outcomes of a commit of which the registrations know. */
    void settle(Ledger ledger) {
        collection.updateOne(at(ledger), Updates.unset("batch"));
    }

    /** Editions in which outcomes lie for so long that whoever decided them is gone, or has nothing else to do. */
    List<EditionId> unsettled(Instant since) {
        return editions(Filters.lte("batch.at", since));
    }

    /** Editions in which something changes by the mere passing of time up to now. */
    List<EditionId> due(Instant now) {
        return editions(Filters.lte("due", now));
    }

    private List<EditionId> editions(Bson filter) {
        return collection
                .find(filter)
                .projection(Projections.include("_id"))
                .map(stored -> new EditionId(stored.getString("_id").getValue()))
                .into(new ArrayList<>());
    }

    private boolean write(Ledger before, Bson change) {
        try {
            var result = collection.updateOne(at(before), change, new UpdateOptions().upsert(before.version() == 0));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Those who come later are appended; only who leaves the line makes it be written anew. */
    private static Bson queue(List<Waiter> before, List<Waiter> next) {
        boolean appended =
                before.size() <= next.size() && next.subList(0, before.size()).equals(before);
        return appended
                ? Updates.pushEach("queue", next.subList(before.size(), next.size()))
                : Updates.set("queue", next);
    }

    private static Bson at(Ledger ledger) {
        return Filters.and(Filters.eq(ledger.id()), Filters.eq("version", ledger.version()));
    }

    private Optional<RawBsonDocument> read(EditionId edition) {
        return Optional.ofNullable(collection.find(Filters.eq(edition)).first());
    }

    /** The part of the document that a reader of the ledger does not see. */
    public record LastBatch(@Nullable Batch batch) {

        private static final Batch NONE = new Batch(Instant.EPOCH, List.of());

        Batch orNone() {
            return batch == null ? NONE : batch;
        }
    }

    /** What those read who only ask for the host's rules. */
    public record Settled(Admission admission) {}

    /** What those read who only ask for places. */
    public record Places(long version, Availability availability, Admission admission) {}
}
