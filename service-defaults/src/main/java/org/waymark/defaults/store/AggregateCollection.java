package org.waymark.defaults.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.waymark.defaults.id.Identifier;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.defaults.problem.Stale;

/**
 * A collection of aggregates of one kind. Each write is one atomic write of one document: the state, the check of the
 * version that it follows, and the messages that tell it; unsent messages of earlier writes stay.
 *
 * @param <I> the type of their ids
 * @param <T> the aggregate, a public record whose id bears {@link BsonId}
 */
public final class AggregateCollection<I extends Identifier, T extends Record & Aggregate<I>> {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<T> documents;
    private final MongoCollection<BsonDocument> raw;
    private final OutboxRelay relay;
    private final List<String> fields;

    AggregateCollection(MongoCollection<T> documents, OutboxRelay relay) {
        this.documents = documents;
        this.raw = documents.withDocumentClass(BsonDocument.class);
        this.relay = relay;
        this.fields = Arrays.stream(documents.getDocumentClass().getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(BsonId.class))
                .map(RecordComponent::getName)
                .toList();
        relay.register(raw);
    }

    /** For queries; changes go through {@link #insert} and {@link #replace}. */
    public MongoCollection<T> documents() {
        return documents;
    }

    public Optional<T> find(I id) {
        return Optional.ofNullable(documents.find(eq(ID, id)).first());
    }

    /**
     * Stores the first version.
     *
     * @return false when the id is taken, or another unique key is; nothing is written then
     */
    public boolean insert(T first, OutboxMessage... messages) {
        var document = encoded(first);
        document.put(OutboxRelay.OUTBOX, new BsonArray(encoded(messages)));
        try {
            raw.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        wake(first, messages);
        return true;
    }

    /**
     * Stores the next version.
     *
     * @throws Stale when the stored version is not the one right before it; nothing is written then
     */
    public void replace(T next, OutboxMessage... messages) {
        var document = encoded(next);
        document.remove(ID);
        var changes = new ArrayList<Bson>();
        changes.add(new BsonDocument("$set", document));
        fields.stream().filter(field -> !document.containsKey(field)).forEach(gone -> changes.add(unset(gone)));
        changes.add(pushEach(OutboxRelay.OUTBOX, encoded(messages)));
        var result = raw.updateOne(and(eq(next.id()), eq(VERSION, next.version() - 1)), combine(changes));
        if (result.getMatchedCount() == 0) {
            throw new Stale();
        }
        wake(next, messages);
    }

    private void wake(T aggregate, OutboxMessage... messages) {
        if (messages.length > 0) {
            relay.wake(raw, aggregate.id().value());
        }
    }

    private BsonDocument encoded(T aggregate) {
        return BsonDocumentWrapper.asBsonDocument(aggregate, documents.getCodecRegistry())
                .clone();
    }

    private List<BsonDocument> encoded(OutboxMessage... messages) {
        return Arrays.stream(messages)
                .map(message -> BsonDocumentWrapper.asBsonDocument(message, documents.getCodecRegistry())
                        .clone())
                .toList();
    }
}
