package org.waymark.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;
import org.jspecify.annotations.Nullable;

/**
 * A collection that makes use of its indexes, and hands out documents that do not change any more.
 *
 * <p>The library reads all documents unless a query names exactly the fields of a unique index; here a query may name
 * more, every index serves, and the fields of a compound one serve one by one. The library also changes documents in
 * place while an answer with them is still being written; here an update works on a copy.
 */
final class StoreCollection extends H2Collection {

    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;
    private final Map<String, FieldIndex> fields = new TreeMap<>();
    private final MVStore data;
    private boolean updating;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            MVStore data) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.data = data;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        index.getKeys().stream()
                .map(IndexKey::getKey)
                .filter(field -> !field.equals(ID))
                .forEach(field -> fields.computeIfAbsent(field, this::built));
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updating = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        // what is read stays in the file until it has been, however long that takes
        TxCounter reading = data.registerVersionUsage();
        try {
            Collection<Object> positions = positions(query);
            QueryResult found = positions == null
                    ? super.queryDocuments(query, orderBy, skip, limit, batchSize, projection)
                    : matchDocuments(query, positions, orderBy, skip, limit, batchSize, projection);
            return updating ? copies(found) : found;
        } finally {
            data.deregisterVersionUsage(reading);
        }
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = super.addDocumentInternal(document);
        fields.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        fields.values().forEach(index -> {
            index.remove(before, position);
            index.add(after, position);
        });
        super.handleUpdate(position, before, after);
    }

    @Override
    protected void removeDocument(Object position) {
        Document document = Objects.requireNonNull(documents.get(position));
        fields.values().forEach(index -> index.remove(document, position));
        super.removeDocument(position);
    }

    /** Nobody asks, and it would be counted at each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    private FieldIndex built(String field) {
        FieldIndex index = new FieldIndex(field);
        documents.forEach((position, document) -> index.add(document, position));
        return index;
    }

    /** Where the documents are among which the query finds its own; null for anywhere. */
    private @Nullable Collection<Object> positions(Document query) {
        Map<String, Object> conditions = conditions(query);
        Object id = conditions.get(ID);
        if (id instanceof String) {
            return existing(Stream.of(id));
        }
        if (id instanceof Document wanted
                && wanted.get("$in") instanceof Collection<?> ids
                && ids.stream().allMatch(String.class::isInstance)) {
            return existing(ids.stream());
        }
        return fewest(conditions);
    }

    private Collection<Object> existing(Stream<?> ids) {
        return ids.distinct()
                .map(Object.class::cast)
                .filter(documents::containsKey)
                .toList();
    }

    private @Nullable Collection<Object> fewest(Map<String, Object> conditions) {
        List<Object> fewest = null;
        for (Map.Entry<String, Object> condition : conditions.entrySet()) {
            FieldIndex index = fields.get(condition.getKey());
            int most = fewest == null ? Integer.MAX_VALUE : fewest.size();
            List<Object> found = index == null ? null : index.meeting(condition.getValue(), most);
            fewest = found == null ? fewest : found;
        }
        return fewest;
    }

    /** All must hold, whether they stand side by side or in an {@code $and}. */
    private static Map<String, Object> conditions(Document query) {
        Map<String, Object> conditions = new TreeMap<>();
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> conditions.putAll(conditions((Document) part)));
            } else if (condition != null) {
                conditions.put(field, condition);
            }
        });
        return conditions;
    }

    private static QueryResult copies(QueryResult found) {
        List<Document> copies = new ArrayList<>();
        found.forEach(document -> copies.add(document.cloneDeeply()));
        return new QueryResult(copies, found.getCursorId());
    }
}
