package org.waymark.defaults.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.waymark.defaults.store.Conditions;

/**
 * Copies of state that another service owns, as its messages told it. A copy is replaced by a newer version only, so
 * repeats and old messages do nothing.
 *
 * @param <T> the copy, a public record with an id that bears {@code @BsonId} and a {@code long version}
 */
public final class StateCopies<T extends Record> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final MongoCollection<T> documents;

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
            var result = documents.replaceOne(
                    Conditions.of(id, lt("version", version)), state, new ReplaceOptions().upsert(true));
            return result.getUpsertedId() != null || result.getMatchedCount() > 0;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /**
     * The copy once it is as wanted, or as it is when the time is over: what was acknowledged by its owner a moment
     * ago may still be on its way here.
     */
    public Optional<T> await(String id, Predicate<T> wanted, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        var copy = find(id);
        while (copy.filter(wanted).isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            copy = find(id);
        }
        return copy;
    }
}
