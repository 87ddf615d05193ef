package org.waymark.registration.admission;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.edition.Window;

/**
 * What the host has settled about places. Categories that are not named have neither cap nor reserve.
 *
 * @param capacity places in all
 * @param waitingList whether those who come too late may wait
 * @param entry how somebody gets a place that is free
 * @param offerHours working hours within which somebody from the waiting list must accept a place; null where it is
 *     theirs at once
 * @param opens before that, nobody registers; null for no such limit
 * @param closes from then on, nobody registers; null for no such limit
 * @param addressHours hours for which a place is held for somebody whose address is not proven; null where nobody has
 *     to prove an address
 * @param handOver whether people may hand their place to somebody else
 */
public record Admission(
        int capacity,
        boolean waitingList,
        List<Quota> categories,
        Entry entry,
        @Nullable Integer offerHours,
        @Nullable RelativeDate opens,
        @Nullable RelativeDate closes,
        @Nullable Integer addressHours,
        boolean handOver) {

    /** The {@code addressHours} of a host who says nothing of them: people have two days to show an address is theirs. */
    public static final int ADDRESS_HOURS = 48;

    /** How somebody gets a place that is free. */
    public enum Entry {
        AT_ONCE,
        AFTER_APPROVAL,
        BY_INVITATION;

        /** The word for it in messages and answers. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Admission NONE = new Admission(0, false, List.of());

    public Admission {
        categories = List.copyOf(categories);
    }

    /** First come first served, at any time. */
    public Admission(int capacity, boolean waitingList, List<Quota> categories) {
        this(capacity, waitingList, categories, Entry.AT_ONCE, null, null, null, null, false);
    }

    /** When people may register, and whom the host lets. */
    public Window window() {
        return new Window(opens, closes, entry == Entry.BY_INVITATION);
    }

    public Quota quota(String category) {
        for (Quota quota : categories) {
            if (quota.id().equals(category)) {
                return quota;
            }
        }
        return Quota.plain(category);
    }
}
