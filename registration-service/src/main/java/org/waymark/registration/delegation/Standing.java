package org.waymark.registration.delegation;

import java.time.Instant;
import org.waymark.registration.admission.Delegation;

/**
 * A grant and what the ledger says of it now.
 *
 * @param closes when its time is over
 */
public record Standing(Grant grant, Delegation places, Instant closes, boolean closed) {

    /** The places that can be filled now. */
    public int empty() {
        return closed ? 0 : places.places() - places.filled();
    }

    public String slug() {
        return grant.id().slug();
    }
}
