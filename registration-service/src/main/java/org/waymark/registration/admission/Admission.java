package org.waymark.registration.admission;

import java.util.List;

/**
 * What the host has settled about places. Categories that are not named have neither cap nor reserve.
 *
 * @param capacity places in all
 * @param waitingList whether those who come too late may wait
 */
public record Admission(int capacity, boolean waitingList, List<Quota> categories) {

    static final Admission NONE = new Admission(0, false, List.of());

    public Admission {
        categories = List.copyOf(categories);
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
