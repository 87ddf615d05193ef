package org.waymark.registration.announcement;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Particulars;

/**
 * What people were told last of an edition.
 *
 * @param version of the edition that was told, or that was looked at without telling anybody
 * @param noticed what was found to differ from it; null where nothing does
 * @param upTo the rank of the last registration that had been entered by then: who came later has read the new state
 */
public record Told(
        @BsonId EditionId id,
        long version,
        Particulars particulars,
        @Nullable Particulars noticed,
        @Nullable Long upTo) {

    static Told of(EditionId id, long version, Particulars particulars) {
        return new Told(id, version, particulars, null, null);
    }

    Told noticing(Particulars other, long rank) {
        return new Told(id, version, particulars, other, rank);
    }
}
