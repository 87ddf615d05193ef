package org.waymark.event.copies;

import java.util.List;

/** How many places of an edition are left. */
public record Availability(
        int capacity, int taken, int free, int waiting, boolean waitingList, List<Share> categories) {

    /** The places that somebody of one category would get now. */
    public record Share(String id, int free) {}
}
