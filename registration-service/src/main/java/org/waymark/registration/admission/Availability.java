package org.waymark.registration.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many places there are, and for whom; the public side of a ledger. */
public record Availability(
        int capacity, int taken, int free, int waiting, boolean waitingList, List<OfCategory> categories) {

    /** The same for one category: free are the places that somebody of it would get now. */
    public record OfCategory(String id, @Nullable Integer cap, int reserve, int taken, int free) {}
}
