package org.waymark.registration.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Stale;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.edition.EditionId;

/** All letters to many, with how far each has come. They are kept for good: whoever got one may ask what it said. */
@Component
public class Mailings {

    private static final String STATE = "state";
    private static final String LEASED = "leased";
    private static final String CURSOR = "progress.cursor";

    private final MongoCollection<Mailing> collection;

    Mailings(MongoDatabase database) {
        this.collection = database.getCollection("mailings", Mailing.class);
        collection.createIndex(Indexes.ascending("request"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("edition", "number"));
    }

    public Optional<Mailing> find(MailingId id) {
        return Optional.ofNullable(collection.find(eq(id)).first());
    }

    public Optional<Mailing> ofRequest(String request) {
        return Optional.ofNullable(collection.find(eq("request", request)).first());
    }

    /** The announcements of an edition, newest first, below the given number. */
    public List<Mailing> announcements(EditionId edition, long below, int limit) {
        return collection
                .find(and(
                        eq("edition", edition),
                        eq("kind", Letter.Kind.ANNOUNCEMENT),
                        ne(STATE, Mailing.State.DISCARDED),
                        lt("number", below)))
                .sort(Sorts.descending("number"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The number of the last announcement, discarded or not; 0 where there is none. */
    public long last(EditionId edition) {
        Mailing last = collection
                .find(and(eq("edition", edition), eq("kind", Letter.Kind.ANNOUNCEMENT)))
                .sort(Sorts.descending("number"))
                .first();
        return last == null ? 0 : last.number();
    }

    /**
     * Whether a later change of the edition is told by another mailing, which reaches the same people: what it tells
     * is the edition as it is when the letter is written.
     */
    public boolean isOvertaken(Mailing mailing) {
        return mailing.kind() != Letter.Kind.ANNOUNCEMENT
                && collection
                                .find(and(
                                        eq("edition", mailing.edition()),
                                        in("kind", Letter.Kind.MOVED, Letter.Kind.EDITION_CANCELLED),
                                        gt("number", mailing.number())))
                                .first()
                        != null;
    }

    /**
     * Stores a new one.
     *
     * @return false when its id or its request is taken
     */
    public boolean insert(Mailing mailing) {
        try {
            collection.insertOne(mailing);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Stores the next version.
     *
     * @throws Stale when somebody else has changed it in between
     */
    public void replace(Mailing next) {
        var result = collection.replaceOne(and(eq(next.id()), eq("version", next.version() - 1)), next);
        if (result.getMatchedCount() == 0) {
            throw new Stale();
        }
    }

    /** Those on their way that nobody hands out. */
    public List<MailingId> waiting(Instant now) {
        return collection
                .find(and(eq(STATE, Mailing.State.SENDING), free(now)))
                .map(Mailing::id)
                .into(new ArrayList<>());
    }

    /** Takes one to hand out until the given time; empty when it is done, or somebody has it. */
    public Optional<Mailing> take(MailingId id, Instant now, Instant until) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                and(eq(id), eq(STATE, Mailing.State.SENDING), free(now)),
                set(LEASED, until),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /**
     * Notes that a page was handed out.
     *
     * @param done whether it was the last one
     * @return the mailing as it is now; empty when somebody else has handed out that page in the meantime
     */
    public Optional<Mailing> advance(Mailing before, long cursor, int told, boolean done, Instant until) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                and(
                        eq(before.id()),
                        eq(STATE, Mailing.State.SENDING),
                        eq(CURSOR, before.progress().cursor())),
                combine(
                        set(CURSOR, cursor),
                        inc("progress.told", (long) told),
                        inc("version", 1L),
                        set(LEASED, until),
                        set(STATE, done ? Mailing.State.SENT : Mailing.State.SENDING)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    private static Bson free(Instant now) {
        return or(eq(LEASED, null), lt(LEASED, now));
    }
}
