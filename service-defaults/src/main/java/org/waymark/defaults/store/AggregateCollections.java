package org.waymark.defaults.store;

import com.mongodb.client.MongoDatabase;
import org.waymark.defaults.id.Identifier;
import org.waymark.defaults.outbox.OutboxRelay;

/** Opens the collections of aggregates of a service's own database. */
public final class AggregateCollections {

    private final MongoDatabase database;
    private final OutboxRelay relay;

    AggregateCollections(MongoDatabase database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    public <I extends Identifier, T extends Record & Aggregate<I>> AggregateCollection<I, T> of(
            String name, Class<T> type) {
        return new AggregateCollection<>(database.getCollection(name, type), relay);
    }
}
