package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * What a stakeholder category may and is promised.
 *
 * @param id the category
 * @param cap at most so many places, or no limit of its own
 * @param reserve so many places are kept for it as long as it does not fill them
 */
public record Quota(String id, @Nullable Integer cap, int reserve) {

    /** A category that the host has said nothing about: no limit, nothing kept. */
    static Quota plain(String category) {
        return new Quota(category, null, 0);
    }
}
