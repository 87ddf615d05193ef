package org.waymark.defaults.messaging;

import com.mongodb.client.MongoDatabase;

/** Opens the copies that a service keeps. */
public final class StateCopiesFactory {

    private final MongoDatabase database;

    public StateCopiesFactory(MongoDatabase database) {
        this.database = database;
    }

    public <T extends Record> StateCopies<T> of(String name, Class<T> type) {
        return new StateCopies<>(database.getCollection(name, type));
    }
}
