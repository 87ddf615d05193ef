package org.waymark.registration.attendee;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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

    private final MongoCollection<Box> boxes;

    public Letters(MongoDatabase database, String collection) {
        this.boxes = database.getCollection(collection, Box.class);
        boxes.createIndex(Indexes.ascending(INDEXED), new IndexOptions().sparse(true));
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

    /** Throws a letter away, sent or not; those behind it start anew. */
    public void drop(String owner, Letter letter) {
        boxes.updateOne(eq(owner), combine(without(letter), set(TRIES, 0)));
    }

    /** Gives the letters back that could not be sent, not to be taken before the given time. */
    public void postpone(String owner, Instant until) {
        boxes.updateOne(eq(owner), set(LEASE, until));
    }

    /**
     * Throws the last of the taken letters away, and ends the lease.
     *
     * @return whether another letter has come in the meantime
     */
    public boolean dropLast(String owner, Letter letter) {
        Box left = boxes.findOneAndUpdate(
                eq(owner),
                combine(without(letter), unset(LEASE), unset(TRIES)),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(MAILS))
                        .returnDocument(ReturnDocument.AFTER));
        return left != null && !left.letters().isEmpty();
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
