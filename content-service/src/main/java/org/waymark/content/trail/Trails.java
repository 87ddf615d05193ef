package org.waymark.content.trail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionId;
import org.waymark.content.trail.Trail.Decision;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.store.AggregateCollections;
import org.waymark.defaults.web.Cursor;

/** All trails, with the unsent messages of each in its own document, and the revisions that were followed by others. */
@Component
public final class Trails {

    private static final int MOST = 500;
    private static final Bson PUBLIC = and(exists("published"), eq("withdrawn", false));

    private final AggregateCollection<TrailId, Trail> trails;
    private final MongoCollection<PastRevision> past;
    private final OutboxMessages messages;

    Trails(AggregateCollections collections, MongoDatabase database, OutboxMessages messages) {
        this.trails = collections.of("trails", Trail.class);
        this.past = database.getCollection("trail-revisions", PastRevision.class);
        this.messages = messages;
        trails.documents().createIndex(Indexes.ascending("edition", "_id"));
        trails.documents().createIndex(Indexes.ascending("city"));
        trails.documents().createIndex(Indexes.ascending("words"));
    }

    public Optional<Trail> find(TrailId id) {
        return trails.find(id);
    }

    /** Keeps a new trail; false when its id is taken. */
    boolean begin(Decision begun) {
        return trails.insert(begun.trail());
    }

    /**
     * Keeps the next state of a trail. A revision that is followed goes to the past ones first: it is published and
     * will not change any more, so keeping it twice, or too early when the state is refused as stale, does no harm.
     */
    void save(Trail before, Decision decision) {
        if (decision.fact() instanceof TrailFact.Published && before.published() != null) {
            var followed = PastRevision.of(before.id(), before.published());
            past.replaceOne(eq("_id", followed.id()), followed, new ReplaceOptions().upsert(true));
        }
        trails.replace(decision.trail(), message(decision));
    }

    /** A revision that is or was public. */
    Optional<Revision> revision(Trail trail, int number) {
        var latest = Optional.ofNullable(trail.published()).filter(revision -> revision.number() == number);
        return latest.or(() -> Optional.ofNullable(past.find(eq("_id", PastRevision.id(trail.id(), number)))
                        .first())
                .map(PastRevision::revision));
    }

    /** The trails of an edition that are public or belong to one of the cities; one more than the limit, if there is. */
    List<Trail> of(EditionId edition, Collection<String> cities, Cursor cursor) {
        return list(
                and(eq("edition", edition), or(PUBLIC, in("city", cities)), after(edition, cursor)),
                cursor.limit() + 1);
    }

    /** All trails of an edition; one more than the limit, if there is. */
    List<Trail> all(EditionId edition, Cursor cursor) {
        return list(and(eq("edition", edition), after(edition, cursor)), cursor.limit() + 1);
    }

    public List<Trail> ofCities(Collection<String> cities) {
        return list(in("city", cities), MOST);
    }

    /** Public trails with a word that begins like it for each of the terms, which are letters and digits only. */
    public List<Trail> withWords(List<String> terms, int limit) {
        return list(and(terms.stream().map(term -> regex("words", "^" + term)).toList()), limit);
    }

    private List<Trail> list(Bson filter, int limit) {
        return trails.documents()
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson after(EditionId edition, Cursor cursor) {
        return cursor.after() == null
                ? empty()
                : gt("_id", TrailId.of(edition, cursor.after()).value());
    }

    private OutboxMessage[] message(Decision decision) {
        var trail = decision.trail();
        return TrailState.of(decision).stream()
                .map(state ->
                        messages.of(TrailState.TOPIC, trail.id().value(), TrailState.CHANGED, trail.version(), state))
                .toArray(OutboxMessage[]::new);
    }
}
