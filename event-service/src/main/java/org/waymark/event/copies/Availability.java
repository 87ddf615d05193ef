package org.waymark.event.copies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many places of an edition are left, when and to whom they are given, and how many people there are to tell. What
 * a message of old does not say is null.
 *
 * @param opens when everybody may register from; null for no such limit
 * @param closes from when nobody may register any more; null for no such limit
 * @param entry how somebody gets a place that is free
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
        List<Share> categories,
        @Nullable Integer held,
        @Nullable Integer requested) {

    /** One category: the places that somebody of it would get now, and who and what is in it already. */
    public record Share(
            String id,
            int free,
            @Nullable Integer cap,
            @Nullable Integer reserve,
            @Nullable Integer taken,
            @Nullable Integer held,
            @Nullable Integer waiting,
            @Nullable Integer requested) {

        /** Whether somebody is in it, or places are settled for it. */
        boolean isUsed() {
            return cap != null || !isZero(reserve, taken, held, waiting, requested);
        }
    }

    /** Whether only those get in whom the host has asked. */
    public boolean invitedOnly() {
        return "by-invitation".equals(entry);
    }

    /** Whether somebody has, wants or is kept a place. */
    public boolean isUsed() {
        return !isZero(taken, waiting, held, requested);
    }

    /** People who have asked, and whom the host has not answered. */
    public int asking() {
        return requested == null ? 0 : requested;
    }

    private static boolean isZero(@Nullable Integer... counts) {
        return Stream.of(counts).filter(Objects::nonNull).allMatch(count -> count == 0);
    }
}
