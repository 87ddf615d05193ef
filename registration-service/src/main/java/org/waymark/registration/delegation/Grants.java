package org.waymark.registration.delegation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Stale;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.edition.EditionId;

/** All grants of places. */
@Component
class Grants {

    static final String COLLECTION = "delegations";

    private static final String VERSION = "version";
    private static final String TOLD = "told";
    private static final String ASKED = "asked";

    private final MongoCollection<Grant> collection;

    Grants(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, Grant.class);
        collection.createIndex(Indexes.ascending(ASKED), new IndexOptions().sparse(true));
    }

    Optional<Grant> find(DelegationId id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first());
    }

    /** By name. */
    List<Grant> of(EditionId edition) {
        return collection
                .find(Filters.eq("edition", edition))
                .sort(Sorts.ascending("name", "_id"))
                .into(new ArrayList<>());
    }

    List<Grant> ofOrganizations(Collection<String> organizations) {
        return organizations.isEmpty()
                ? List.of()
                : collection
                        .find(Filters.in("organization", organizations))
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>());
    }

    /** Those about which the ledger was asked before the given time, and of which nobody has said what came of it. */
    List<Grant> unsettled(Instant before) {
        return collection.find(Filters.lt(ASKED, before)).into(new ArrayList<>());
    }

    /**
     * Stores the next version, or the first. Letters to another address or with another link are forgotten.
     *
     * @param asked when the ledger is asked for it; null when there is nothing to ask
     * @throws Stale when somebody else has stored it
     */
    void save(Grant next, boolean linkStays, @Nullable Instant asked) {
        Bson before = next.version() == 1
                ? Filters.and(Filters.eq(next.id()), Filters.exists(VERSION, false))
                : Filters.and(Filters.eq(next.id()), Filters.eq(VERSION, next.version() - 1));
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(VERSION, next.version()),
                Updates.set("edition", next.edition()),
                Updates.set("name", next.name()),
                Updates.set("organization", next.organization()),
                Updates.set("contact", next.contact()),
                Updates.set("language", next.language()),
                Updates.set("category", next.category()),
                Updates.set("places", next.places()),
                Updates.set("until", next.until()),
                Updates.set("serial", next.serial())));
        changes.add(asked == null ? Updates.unset(ASKED) : Updates.set(ASKED, asked));
        if (!linkStays) {
            changes.add(Updates.unset(Letters.MAILS));
            changes.add(Updates.unset(TOLD));
        }
        if (!write(before, Updates.combine(changes), next.version() == 1)) {
            throw new Stale();
        }
    }

    /**
     * Says that the ledger has agreed. From then on the contact is owed a letter with the link: one for each link and
     * address, however often this is said.
     *
     * @return whether the letter is new
     */
    boolean settle(Grant grant) {
        Letter letter = new Letter("v" + grant.version(), Letter.Kind.DELEGATED, grant.version(), 0, null, null);
        boolean owed = grant.contact() != null
                && grant.places() > 0
                && write(
                        Filters.and(same(grant), Filters.ne(TOLD, grant.serial())),
                        Updates.combine(
                                Updates.unset(ASKED),
                                Updates.set(TOLD, grant.serial()),
                                Updates.push(Letters.MAILS, letter)),
                        false);
        if (!owed) {
            drop(grant);
        }
        return owed;
    }

    /** Says that the ledger has not agreed, so that it is not asked again. */
    void drop(Grant grant) {
        write(same(grant), Updates.unset(ASKED), false);
    }

    /** Forgets it, where nobody has changed it. */
    void remove(Grant grant) {
        collection.deleteOne(same(grant));
    }

    private static Bson same(Grant grant) {
        return Filters.and(Filters.eq(grant.id()), Filters.eq(VERSION, grant.version()));
    }

    private boolean write(Bson before, Bson change, boolean first) {
        try {
            var result = collection.updateOne(before, change, new UpdateOptions().upsert(first));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
