package org.waymark.defaults.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Copies of state that another service owns, as its messages told it. A copy is replaced by a newer version only, so
 * repeats and old messages do nothing.
 *
 * @param <T> the copy, a public record with an id that bears {@code @BsonId} and a {@code long version}
 */
public final class StateCopies<T extends Record> {

    /** What another process of the service has kept is found by looking; what this one keeps wakes those who wait. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** So old may be what {@link #await} gives where another process of the service has kept something newer. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int REMEMBERED_AT_MOST = 10_000;

    private final MongoCollection<T> documents;
    private final Map<String, Remembered<T>> remembered = new ConcurrentHashMap<>();
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    private record Remembered<T>(T copy, long since) {}

    StateCopies(MongoCollection<T> documents) {
        this.documents = documents;
    }

    /** For queries. */
    public MongoCollection<T> documents() {
        return documents;
    }

    /**
     * Keeps the state if it is newer than the copy.
     *
     * @return whether it was
     */
    public boolean keep(String id, long version, T state) {
        try {
            var result =
                    documents.replaceOne(and(eq(id), lt("version", version)), state, new ReplaceOptions().upsert(true));
            announce(id);
            return result.getUpsertedId() != null || result.getMatchedCount() > 0;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Drops the copy of what its owner has deleted, unless it is newer than that. */
    public void drop(String id, long version) {
        documents.deleteOne(and(eq(id), lt("version", version)));
        changes.incrementAndGet();
        remembered.remove(id);
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /**
     * The copy once it is as wanted, or as it is when the time is over: what was acknowledged by its owner a moment
     * ago may still be on its way here. A copy that is as wanted is remembered for a moment, since each request asks.
     */
    public Optional<T> await(String id, Predicate<T> wanted, Duration atMost) {
        var last = remembered.get(id);
        if (last != null && System.nanoTime() - last.since() < FRESH.toNanos() && wanted.test(last.copy())) {
            return Optional.of(last.copy());
        }
        var before = changes.get();
        var found = look(id, wanted, atMost);
        if (changes.get() == before) {
            found.filter(wanted).ifPresent(copy -> remember(id, new Remembered<>(copy, System.nanoTime())));
        }
        return found;
    }

    /** Whether this process has kept a new state of it within the last second, so that another may be on its way. */
    public boolean changedLately(String id) {
        var last = changed.get(id);
        return last != null && System.nanoTime() - last < FRESH.toNanos();
    }

    private void announce(String id) {
        if (changed.size() >= REMEMBERED_AT_MOST) {
            changed.clear();
        }
        changed.put(id, System.nanoTime());
        remembered.remove(id);
        lock.lock();
        try {
            changes.incrementAndGet();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void remember(String id, Remembered<T> copy) {
        if (remembered.size() >= REMEMBERED_AT_MOST) {
            remembered.clear();
        }
        remembered.put(id, copy);
    }

    private Optional<T> look(String id, Predicate<T> wanted, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var before = changes.get();
            var copy = find(id);
            var left = deadline - System.nanoTime();
            if (copy.filter(wanted).isPresent() || left <= 0 || !rest(before, Math.min(left, LOOK_AGAIN.toNanos()))) {
                return copy;
            }
        }
    }

    /** Until something has arrived since then, or the time is over; false when there is no more time to wait. */
    private boolean rest(long before, long nanos) {
        lock.lock();
        try {
            var left = nanos;
            while (changes.get() == before && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
