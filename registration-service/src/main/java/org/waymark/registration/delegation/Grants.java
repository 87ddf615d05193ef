package org.waymark.registration.delegation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
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

    private final MongoCollection<Grant> collection;

    Grants(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, Grant.class);
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

    /**
     * Stores the next version, or the first. Letters to another address or with another link are forgotten.
     *
     * @throws Stale when somebody else has stored it
     */
    void save(Grant next, boolean linkStays) {
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
        if (!linkStays) {
            changes.add(Updates.unset(Letters.MAILS));
            changes.add(Updates.unset(TOLD));
        }
        if (!write(before, Updates.combine(changes), next.version() == 1)) {
            throw new Stale();
        }
    }

    /** Owes the contact a letter with the link; once for each link and address, however often it is said. */
    boolean tell(Grant grant) {
        Bson untold = Filters.and(
                Filters.eq(grant.id()), Filters.eq(VERSION, grant.version()), Filters.ne(TOLD, grant.serial()));
        Letter letter = new Letter("v" + grant.version(), Letter.Kind.DELEGATED, grant.version(), 0, null, null);
        return grant.contact() != null
                && write(
                        untold,
                        Updates.combine(Updates.set(TOLD, grant.serial()), Updates.push(Letters.MAILS, letter)),
                        false);
    }

    /** Forgets it, where nobody has changed it. */
    void remove(Grant grant) {
        collection.deleteOne(Filters.and(Filters.eq(grant.id()), Filters.eq(VERSION, grant.version())));
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
