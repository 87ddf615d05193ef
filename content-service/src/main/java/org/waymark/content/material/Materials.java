package org.waymark.content.material;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionId;
import org.waymark.content.material.Material.Decision;
import org.waymark.content.trail.TrailId;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.store.AggregateCollections;
import org.waymark.defaults.web.Cursor;

/** All materials, with the unsent messages of each in its own document. */
@Component
public final class Materials {

    private static final int MOST = 500;
    private static final Bson THERE = eq("withdrawn", false);

    private final AggregateCollection<MaterialId, Material> materials;
    private final OutboxMessages messages;

    Materials(AggregateCollections collections, OutboxMessages messages) {
        this.materials = collections.of("materials", Material.class);
        this.messages = messages;
        materials.documents().createIndex(Indexes.ascending("edition", "_id"));
        materials.documents().createIndex(Indexes.ascending("trail"));
        materials.documents().createIndex(Indexes.ascending("words"));
    }

    Optional<Material> find(MaterialId id) {
        return materials.find(id).filter(material -> !material.withdrawn());
    }

    void add(Decision uploaded) {
        materials.insert(uploaded.material(), message(uploaded));
    }

    void save(Decision decision) {
        materials.replace(decision.material(), message(decision));
    }

    public List<Material> published(EditionId edition) {
        return list(and(eq("edition", edition), eq("published", true)), MOST);
    }

    public List<Material> all(EditionId edition) {
        return list(and(eq("edition", edition), THERE), MOST);
    }

    public List<Material> of(TrailId trail) {
        return list(and(eq("trail", trail), THERE), MOST);
    }

    /** The materials of an edition that are public or belong to one of the owners; one more than the limit, if there is. */
    List<Material> of(EditionId edition, Collection<String> owners, Cursor cursor) {
        var visible = or(eq("published", true), in("owner", owners));
        return list(and(eq("edition", edition), THERE, visible, after(cursor)), cursor.limit() + 1);
    }

    /** All materials of an edition; one more than the limit, if there is. */
    List<Material> all(EditionId edition, Cursor cursor) {
        return list(and(eq("edition", edition), THERE, after(cursor)), cursor.limit() + 1);
    }

    /** Public materials with a word that begins like it for each of the terms, which are letters and digits only. */
    public List<Material> withWords(List<String> terms, int limit) {
        return list(and(terms.stream().map(term -> regex("words", "^" + term)).toList()), limit);
    }

    private List<Material> list(Bson filter, int limit) {
        return materials
                .documents()
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson after(Cursor cursor) {
        return cursor.after() == null ? empty() : gt("_id", cursor.after());
    }

    private OutboxMessage[] message(Decision decision) {
        var material = decision.material();
        return MaterialState.of(decision).stream()
                .map(state -> messages.of(
                        MaterialState.TOPIC, material.id().value(), MaterialState.CHANGED, material.version(), state))
                .toArray(OutboxMessage[]::new);
    }
}
