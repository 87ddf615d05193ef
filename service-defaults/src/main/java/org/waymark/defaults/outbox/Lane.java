package org.waymark.defaults.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.outbox.Sender.SendFailed;

/**
 * The messages of one collection. Documents that are woken while others' messages leave are taken together next: one
 * by one where it is quiet, many at a time where it is not.
 */
final class Lane {

    private static final String LEASE = "relayedUntil";
    private static final String BY = "relayedBy";
    private static final String FIRST = OutboxRelay.OUTBOX + ".0";

    private final MongoCollection<Waiting> collection;
    private final Sender sender;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Duration linger;
    private final Set<String> woken = new LinkedHashSet<>();
    private boolean running;

    Lane(MongoCollection<?> collection, Sender sender, Clock clock, OutboxSettings settings, Duration linger) {
        this.collection = collection.withDocumentClass(Waiting.class);
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
        this.linger = linger;
    }

    /** The part of a document that the relay reads; public because the record codec asks for it. */
    public record Waiting(@BsonId String id, @Nullable List<OutboxMessage> outbox) {

        private List<OutboxMessage> messages() {
            return outbox == null ? List.of() : outbox;
        }
    }

    /** Whether somebody has to {@link #run} it now. */
    synchronized boolean wake(Collection<String> ids) {
        woken.addAll(ids);
        boolean idle = !running && !woken.isEmpty();
        running = running || idle;
        return idle;
    }

    /** Sends until nothing is woken any more. What cannot be sent stays in the store, for the sweep. */
    void run() throws SendFailed {
        LockSupport.parkNanos(linger.toNanos());
        try {
            for (List<String> ids = next(); !ids.isEmpty(); ids = next()) {
                relay(ids);
            }
        } catch (SendFailed | RuntimeException e) {
            rest();
            throw e;
        }
    }

    /** Documents with messages that nobody has sent since then. */
    List<String> left(Instant since, int limit) {
        return collection
                .find(lt(OutboxRelay.TIME, since))
                .projection(include(OutboxRelay.OUTBOX))
                .limit(limit)
                .map(Waiting::id)
                .into(new ArrayList<>());
    }

    private synchronized List<String> next() {
        List<String> ids = woken.stream().limit(settings.batch()).toList();
        ids.forEach(woken::remove);
        running = !ids.isEmpty();
        return ids;
    }

    /** After a failure: what was woken is found by the sweep. */
    private synchronized void rest() {
        woken.clear();
        running = false;
    }

    private void relay(List<String> ids) throws SendFailed {
        List<Waiting> taken = ids.size() == 1 ? take(ids.getFirst()) : take(ids);
        if (taken.isEmpty()) {
            return;
        }
        try {
            sender.send(taken.stream()
                    .flatMap(waiting -> waiting.messages().stream())
                    .toList());
        } catch (SendFailed e) {
            collection.updateMany(in("_id", ids(taken)), combine(unset(LEASE), unset(BY)));
            throw e;
        }
        wakeAgain(taken.size() == 1 ? release(taken.getFirst()) : release(taken));
    }

    private synchronized void wakeAgain(List<String> ids) {
        woken.addAll(ids);
    }

    private List<Waiting> take(String id) {
        Waiting taken = collection.findOneAndUpdate(
                and(eq(id), exists(FIRST), free()),
                set(LEASE, clock.instant().plus(settings.lease())),
                new FindOneAndUpdateOptions()
                        .projection(include(OutboxRelay.OUTBOX))
                        .returnDocument(ReturnDocument.AFTER));
        return taken == null ? List.of() : List.of(taken);
    }

    private List<Waiting> take(List<String> ids) {
        String mine = UUID.randomUUID().toString();
        var result = collection.updateMany(
                and(in("_id", ids), exists(FIRST), free()),
                combine(set(LEASE, clock.instant().plus(settings.lease())), set(BY, mine)));
        return result.getMatchedCount() == 0
                ? List.of()
                : collection
                        .find(and(in("_id", ids), eq(BY, mine)))
                        .projection(include(OutboxRelay.OUTBOX))
                        .into(new ArrayList<>());
    }

    /** Those of them that have more to send. */
    private List<String> release(Waiting sent) {
        Waiting left = collection.findOneAndUpdate(
                eq("_id", sent.id()),
                sent(sent),
                new FindOneAndUpdateOptions()
                        .projection(include(OutboxRelay.OUTBOX))
                        .returnDocument(ReturnDocument.AFTER));
        return left == null || left.messages().isEmpty() ? List.of() : List.of(left.id());
    }

    private List<String> release(List<Waiting> sent) {
        collection.bulkWrite(
                sent.stream()
                        .map(one -> new UpdateOneModel<Waiting>(eq("_id", one.id()), sent(one)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        return collection
                .find(and(in("_id", ids(sent)), exists(FIRST)))
                .projection(include("_id"))
                .map(Waiting::id)
                .into(new ArrayList<>());
    }

    private static Bson sent(Waiting waiting) {
        List<String> ids = waiting.messages().stream().map(OutboxMessage::id).toList();
        return combine(
                pullByFilter(new Document(OutboxRelay.OUTBOX, new Document("id", new Document("$in", ids)))),
                unset(LEASE),
                unset(BY));
    }

    private Bson free() {
        return or(not(exists(LEASE)), lt(LEASE, clock.instant()));
    }

    private static List<String> ids(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::id).toList();
    }
}
