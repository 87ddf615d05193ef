package org.waymark.registration.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many places there are, and for whom; the public side of a ledger. Taken, held and free places are the capacity
 * together, or more by the overhang after the host has lowered it.
 *
 * @param taken places that somebody has, or is offered
 * @param held empty places of delegations
 * @param requested people whom the host has yet to answer; null where they are not counted
 */
public record Availability(
        int capacity,
        int taken,
        int held,
        int free,
        int overhang,
        int waiting,
        boolean waitingList,
        List<OfCategory> categories,
        @Nullable Integer requested) {

    /**
     * The same for one category: free are the places that somebody of it would get now. What was not counted when this
     * was stored is null.
     */
    public record OfCategory(
            String id,
            @Nullable Integer cap,
            int reserve,
            int taken,
            int free,
            @Nullable Integer held,
            @Nullable Integer waiting,
            @Nullable Integer requested) {}
}
