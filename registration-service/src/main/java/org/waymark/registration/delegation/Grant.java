package org.waymark.registration.delegation;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.admission.Delegation;
import org.waymark.registration.edition.EditionId;

/**
 * Places that a host has given to a city or body: what the ledger does not hold. How many places there are, for which
 * category and until when, is what the ledger says; what stands here of it is the host's wish.
 *
 * @param name of the city or body
 * @param organization whose members fill the places; null for none
 * @param contact the address to which the link is written; null for none
 * @param language of that letter
 * @param serial of the link; a new one ends the old link
 */
public record Grant(
        @BsonId DelegationId id,
        long version,
        EditionId edition,
        String name,
        @Nullable String organization,
        @Nullable String contact,
        String language,
        String category,
        int places,
        RelativeDate until,
        long serial) {

    Grant renewed() {
        return new Grant(
                id, version + 1, edition, name, organization, contact, language, category, places, until, serial + 1);
    }

    /** The same under the next version. */
    Grant after(long other) {
        return new Grant(
                id, other + 1, edition, name, organization, contact, language, category, places, until, serial);
    }

    /** What the ledger is asked for. */
    Delegation wish() {
        return new Delegation(id.slug(), category, places, 0, until);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Grant[" + id + ", " + version + "]";
    }
}
