package org.waymark.event.copies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many places of an edition are left, and when and to whom they are given.
 *
 * @param opens when everybody may register from; null for no such limit, and in copies of old
 * @param closes from when nobody may register any more; null for no such limit, and in copies of old
 * @param entry how somebody gets a place that is free; null in copies of old
 */
public record Availability(
        int capacity,
        int taken,
        int free,
        int waiting,
        boolean waitingList,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable String entry,
        List<Share> categories) {

    /** The places that somebody of one category would get now. */
    public record Share(String id, int free) {}

    /** Whether only those get in whom the host has asked. */
    public boolean invitedOnly() {
        return "by-invitation".equals(entry);
    }
}
