package org.waymark.defaults.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.defaults.outbox.Sender.SendFailed;
import org.waymark.defaults.store.Conditions;

/**
 * Sends what waits in the {@code outbox} arrays of documents, at least once and in order for each document. It is
 * woken right after a write; a sweep finds what a crash or a broker's absence left behind.
 *
 * <p>Several processes may run. Before it sends, a relay takes a lease on the document, so that no other one sends an
 * older state behind a newer one: on a compacted topic the last record is the truth.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** The field of a document that holds its unsent {@link OutboxMessage}s. */
    public static final String OUTBOX = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String LEASE = "relayedUntil";
    private static final String FIRST = OUTBOX + ".0";
    private static final String TIME = OUTBOX + ".time";

    private final Sender sender;
    private final Clock clock;
    private final OutboxSettings settings;
    private final List<MongoCollection<Waiting>> collections = new CopyOnWriteArrayList<>();
    private final Map<Key, Boolean> woken = new ConcurrentHashMap<>();
    private volatile boolean brokerAway;
    private @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService timer;

    OutboxRelay(Sender sender, Clock clock, OutboxSettings settings) {
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
    }

    private record Key(String collection, String id) {}

    /** The part of a document that the relay reads; public because the record codec asks for it. */
    public record Waiting(@BsonId String id, @Nullable List<OutboxMessage> outbox) {

        private List<OutboxMessage> messages() {
            return outbox == null ? List.of() : outbox;
        }
    }

    /** Makes a collection known, whose documents bear an {@link #OUTBOX}. */
    public void register(MongoCollection<?> collection) {
        collection.createIndex(Indexes.ascending(TIME));
        collections.add(collection.withDocumentClass(Waiting.class));
    }

    /** Says that a document has something to send. Returns at once. */
    public void wake(MongoCollection<?> collection, String id) {
        if (workers != null && !brokerAway) {
            submit(collection.withDocumentClass(Waiting.class), id);
        }
    }

    /** Two calls while a document's messages leave make one more look, not two. */
    private void submit(MongoCollection<Waiting> collection, String id) {
        var running = workers;
        var key = new Key(collection.getNamespace().getCollectionName(), id);
        var first = woken.put(key, true) == null;
        if (first && running != null) {
            try {
                running.execute(() -> relay(collection, key));
            } catch (RejectedExecutionException e) {
                woken.remove(key);
            }
        }
    }

    private void relay(MongoCollection<Waiting> collection, Key key) {
        try {
            do {
                woken.put(key, false);
                relay(collection, key.id());
            } while (!woken.remove(key, false));
            brokerAway = false;
        } catch (SendFailed e) {
            woken.remove(key);
            if (!brokerAway) {
                brokerAway = true;
                LOG.warn("The broker does not take messages; they wait in the store until it does", e);
            }
        } catch (RuntimeException e) {
            woken.remove(key);
            LOG.warn("The relay could not finish with {}; the sweep goes on with it", key, e);
        }
    }

    private void relay(MongoCollection<Waiting> collection, String id) throws SendFailed {
        var waiting = take(collection, id);
        while (waiting != null && !waiting.messages().isEmpty()) {
            try {
                sender.send(waiting.messages());
            } catch (SendFailed e) {
                collection.updateOne(eq("_id", id), unset(LEASE));
                throw e;
            }
            waiting = release(collection, waiting) ? take(collection, id) : null;
        }
    }

    private @Nullable Waiting take(MongoCollection<Waiting> collection, String id) {
        var now = clock.instant();
        return collection.findOneAndUpdate(
                Conditions.of(id, exists(FIRST), or(not(exists(LEASE)), lt(LEASE, now))),
                set(LEASE, now.plus(settings.lease())),
                new FindOneAndUpdateOptions().projection(include(OUTBOX)).returnDocument(ReturnDocument.AFTER));
    }

    /** Whether there is more to send. */
    private static boolean release(MongoCollection<Waiting> collection, Waiting sent) {
        var ids = sent.messages().stream().map(OutboxMessage::id).toList();
        var left = collection.findOneAndUpdate(
                eq("_id", sent.id()),
                combine(pullByFilter(new Document(OUTBOX, new Document("id", new Document("$in", ids)))), unset(LEASE)),
                new FindOneAndUpdateOptions().projection(include(OUTBOX)).returnDocument(ReturnDocument.AFTER));
        return left != null && !left.messages().isEmpty();
    }

    private void sweep() {
        try {
            var before = clock.instant().minus(settings.sweep());
            for (var collection : collections) {
                var left = collection
                        .find(lt(TIME, before))
                        .projection(include(OUTBOX))
                        .limit(brokerAway ? 1 : settings.batch())
                        .map(Waiting::id)
                        .into(new ArrayList<>());
                left.forEach(id -> submit(collection, id));
            }
        } catch (MongoException e) {
            LOG.warn("The store did not answer the sweep; the next one comes in {}", settings.sweep(), e);
        }
    }

    @Override
    public void start() {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweep").factory());
        var every = settings.sweep().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::sweep, 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    /** Started before and stopped after what writes: the web server and the listeners. */
    @Override
    public int getPhase() {
        return SmartLifecycle.super.getPhase() / 4;
    }
}
