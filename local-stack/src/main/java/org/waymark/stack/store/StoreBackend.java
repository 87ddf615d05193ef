package org.waymark.stack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Databases whose collections are {@link StoreCollection}s. */
final class StoreBackend extends H2Backend {

    StoreBackend(MVStore data) {
        super(data);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    private static final class Database extends H2Database {

        /** Is set before the library opens what is there. */
        private final MVStore data;

        Database(String name, MVStore data, CursorRegistry cursors) {
            this.data = data;
            super(name, data, cursors);
        }

        /** A name and its fields; {@link StoreCollection} does the rest. */
        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new EmptyIndex<>(name, keys);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            MVMap<KeyValue, Object> positions =
                    data.openMap(mapOf(collection, name), new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
            return new UniqueIndex(positions, name, keys, sparse);
        }

        @Override
        protected void dropIndex(MongoCollection<Object> collection, String name) {
            super.dropIndex(collection, name);
            data.removeMap(mapOf(collection.getCollectionName(), name));
        }

        /** Begins as the names of all maps of the database do, which are dropped with it. */
        private String mapOf(String collection, String index) {
            return getFullCollectionNamespace(collection) + "_" + index + "_keys";
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            return new StoreCollection(
                    this,
                    name,
                    options,
                    data.openMap("databases." + full, new MVMap.Builder<Object, Document>().valueType(new BsonType())),
                    data.openMap("meta." + full),
                    cursorRegistry,
                    data);
        }
    }
}
