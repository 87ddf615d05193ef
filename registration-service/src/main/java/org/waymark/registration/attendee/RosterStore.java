package org.waymark.registration.attendee;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.registration.edition.EditionId;

/** What rosters are filled from: parts of the registrations, and how far their ledger is. */
@Component
class RosterStore {

    private static final Bson PARTS = Projections.include(
            "version", "rank", "status", "category", "person.country", "delegation", "registered", "searched");

    private final MongoCollection<RosterRow> rows;
    private final MongoCollection<Progress> ledgers;

    RosterStore(MongoDatabase database) {
        this.rows = database.getCollection("registrations", RosterRow.class);
        this.ledgers = database.getCollection("ledgers", Progress.class);
        rows.createIndex(Indexes.ascending("edition", "version"));
    }

    /** The number of the ledger's last change. */
    long decided(EditionId edition) {
        return progress(edition, Projections.include("decided")).decided();
    }

    /** The same, with the outcomes of the last commit, of which the registrations may not know yet. */
    Progress progress(EditionId edition) {
        return progress(edition, Projections.include("decided", "batch"));
    }

    /** The registrations that have changed after the change of this number. */
    Iterable<Entry> changedAfter(EditionId edition, long number) {
        return rows.find(Filters.and(Filters.eq("edition", edition), Filters.gt("version", number)))
                .projection(PARTS)
                .map(Entry::of);
    }

    private Progress progress(EditionId edition, Bson parts) {
        Progress found = ledgers.find(Filters.eq(edition)).projection(parts).first();
        return found == null ? Progress.NONE : found;
    }

    /** How far a ledger is. */
    public record Progress(long decided, @Nullable Batch batch) {

        private static final Progress NONE = new Progress(0, null);

        Batch last() {
            return batch == null ? new Batch(Instant.EPOCH, List.of()) : batch;
        }
    }
}
