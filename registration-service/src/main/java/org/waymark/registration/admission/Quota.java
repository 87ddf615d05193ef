package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;

/**
 * What a stakeholder category may and is promised.
 *
 * @param id the category
 * @param cap at most so many places, or no limit of its own
 * @param reserve so many places are kept for it as long as it does not fill them
 * @param release when the kept places become free for everybody; null for never
 */
public record Quota(
        String id,
        @Nullable Integer cap,
        int reserve,
        @Nullable RelativeDate release) {

    public Quota(String id, @Nullable Integer cap, int reserve) {
        this(id, cap, reserve, null);
    }

    /** A category that the host has said nothing about: no limit, nothing kept. */
    static Quota plain(String category) {
        return new Quota(category, null, 0);
    }
}
