package org.waymark.registration.attendee;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.EditionId;

/**
 * The letters that lie in the documents of one collection until they are sent. Whoever sends takes a lease on all
 * letters of one document, so that they leave in order, and none twice.
 */
public final class Letters {

    /** The field in which letters lie; who puts one there does so in the write that it tells of. */
    public static final String MAILS = "mails";

    private static final String INDEXED = "mails.id";
    private static final String LEASE = "mailedUntil";
    private static final String TRIES = "mailTries";
    private static final String TROUBLE = "mailTrouble";
    private static final String DELIVERIES = "deliveries";

    /** When the last letter failed for good; not there while none has. */
    private static final String UNDELIVERED = "undelivered";

    /** What became of older letters is forgotten: strangers can ask for some. */
    private static final int REMEMBERED = 30;

    private final MongoCollection<Box> boxes;
    private final MongoCollection<Post> posts;

    public Letters(MongoDatabase database, String collection) {
        this.boxes = database.getCollection(collection, Box.class);
        this.posts = database.getCollection(collection, Post.class);
        boxes.createIndex(Indexes.ascending(INDEXED), new IndexOptions().sparse(true));
        boxes.createIndex(Indexes.ascending(UNDELIVERED), new IndexOptions().sparse(true));
    }

    /** Documents with letters that nobody is sending. */
    public List<String> waiting(Instant now, int limit) {
        return boxes.find(and(gt(INDEXED, ""), free(now)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(Box::id)
                .into(new ArrayList<>());
    }

    /** Takes the letters of a document until the given time; empty when there are none, or somebody has them. */
    public Optional<Box> take(String owner, Instant now, Instant until) {
        return Optional.ofNullable(boxes.findOneAndUpdate(
                and(eq(owner), exists(MAILS + ".0"), free(now)),
                combine(set(LEASE, until), inc(TRIES, 1)),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(MAILS, TRIES))
                        .returnDocument(ReturnDocument.AFTER)));
    }

    /**
     * Takes a letter out, sent or not; those behind it start anew.
     *
     * @param became what has become of it; null for one that nobody needs any more
     */
    public void drop(String owner, Letter letter, @Nullable Delivery became) {
        boxes.updateOne(eq(owner), combine(outcome(letter, became, set(TRIES, 0))));
    }

    /**
     * Gives the letters back that could not be sent, not to be taken before the given time.
     *
     * @param counts whether it is one of the tries after which a letter is given up
     */
    public void postpone(String owner, Instant until, boolean counts, Post.Trouble trouble) {
        boxes.updateOne(eq(owner), combine(set(LEASE, until), set(TROUBLE, trouble), inc(TRIES, counts ? 0 : -1)));
    }

    /**
     * Takes the last of the taken letters out, and ends the lease.
     *
     * @param became what has become of it; null for one that nobody needs any more
     * @return whether another letter has come in the meantime
     */
    public boolean dropLast(String owner, Letter letter, @Nullable Delivery became) {
        Box left = boxes.findOneAndUpdate(
                eq(owner),
                combine(outcome(letter, became, unset(LEASE), unset(TRIES))),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(MAILS))
                        .returnDocument(ReturnDocument.AFTER));
        return left != null && !left.letters().isEmpty();
    }

    /** What has become of the letters of these documents, of each that there is. */
    public List<Post> posts(Collection<String> owners) {
        return owners.isEmpty()
                ? List.of()
                : posts.find(in("_id", owners))
                        .projection(Projections.include(MAILS, DELIVERIES, TRIES, TROUBLE))
                        .into(new ArrayList<>());
    }

    /** The documents of an edition whose last letter has failed for good, in this order. */
    public List<String> undelivered(EditionId edition, String order) {
        return posts.find(and(eq("edition", edition), gt(UNDELIVERED, Instant.EPOCH)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(order))
                .map(Post::id)
                .into(new ArrayList<>());
    }

    /**
     * Puts the letter that has failed last in once more, under a name of its own; pressed twice it is put in once.
     *
     * @return whether there was one
     */
    public boolean again(String owner) {
        List<Delivery> known = posts(List.of(owner)).stream()
                .filter(Post::hasFailed)
                .map(Post::deliveries)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(List::of);
        if (known.isEmpty()) {
            return false;
        }
        Letter letter = known.getLast().letter().again(known.size());
        return boxes.updateOne(
                                and(eq(owner), gt(UNDELIVERED, Instant.EPOCH)),
                                combine(push(MAILS, letter), unset(UNDELIVERED), unset(LEASE), unset(TRIES)))
                        .getMatchedCount()
                == 1;
    }

    /** Takes out what waits: it would go where it must not. */
    public void forget(String owner) {
        boxes.updateOne(eq(owner), combine(set(MAILS, List.of()), unset(UNDELIVERED), unset(TROUBLE)));
    }

    private static List<Bson> outcome(Letter letter, @Nullable Delivery became, Bson... more) {
        List<Bson> updates = new ArrayList<>(List.of(without(letter), unset(TROUBLE)));
        updates.addAll(List.of(more));
        if (became != null) {
            updates.add(pushEach(DELIVERIES, List.of(became), new PushOptions().slice(-REMEMBERED)));
            updates.add(became.state().hasFailed() ? set(UNDELIVERED, became.at()) : unset(UNDELIVERED));
        }
        return updates;
    }

    private static Bson without(Letter letter) {
        return pullByFilter(new Document(MAILS, new Document("id", letter.id())));
    }

    private static Bson free(Instant now) {
        return or(not(exists(LEASE)), lt(LEASE, now));
    }

    /**
     * The letters of one document.
     *
     * @param mailTries how often the first of them was taken up
     */
    public record Box(
            @BsonId String id,
            @Nullable List<Letter> mails,
            @Nullable Integer mailTries) {

        public List<Letter> letters() {
            return mails == null ? List.of() : mails;
        }

        public int tries() {
            return mailTries == null ? 0 : mailTries;
        }
    }
}
