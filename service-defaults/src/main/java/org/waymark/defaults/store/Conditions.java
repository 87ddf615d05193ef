package org.waymark.defaults.store;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** Conditions on one document. */
public final class Conditions {

    private Conditions() {}

    /**
     * The document of this id, where all of these hold. They stand beside the id in one flat document, other than in
     * {@link Filters#and}: inside an {@code $and} the embedded store does not see the id and reads all documents.
     *
     * @param conditions on fields of their own each
     */
    public static Bson of(Object id, Bson... conditions) {
        return new Flat(Filters.eq(id), List.of(conditions));
    }

    private record Flat(Bson id, List<Bson> conditions) implements Bson {

        @Override
        public <T> BsonDocument toBsonDocument(Class<T> type, CodecRegistry codecs) {
            BsonDocument all = new BsonDocument();
            all.putAll(id.toBsonDocument(type, codecs));
            for (Bson condition : conditions) {
                condition.toBsonDocument(type, codecs).forEach((field, value) -> {
                    if (all.put(field, value) != null) {
                        throw new IllegalArgumentException("Two conditions on " + field);
                    }
                });
            }
            return all;
        }
    }
}
