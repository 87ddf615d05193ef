package org.waymark.registration.announcement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.waymark.registration.edition.EditionId;

/** What people were told last of each edition. */
@Repository
class Tellings {

    private final MongoCollection<Told> tellings;

    Tellings(MongoDatabase database) {
        this.tellings = database.getCollection("told-editions", Told.class);
    }

    Optional<Told> of(EditionId edition) {
        return Optional.ofNullable(tellings.find(eq(edition)).first());
    }

    /** Keeps the first that is known of an edition; does nothing where something is. */
    void begin(Told first) {
        tellings.updateOne(
                eq(first.id()),
                combine(setOnInsert("version", first.version()), setOnInsert("particulars", first.particulars())),
                new UpdateOptions().upsert(true));
    }

    /** Puts the next in the place of what was read; does nothing where somebody else has. */
    void replace(Told before, Told next) {
        tellings.replaceOne(and(eq(before.id()), eq("version", before.version())), next);
    }
}
