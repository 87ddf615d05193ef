package org.waymark.registration.admission;

import java.util.List;

/**
 * Why there is a place for a category, or none.
 *
 * @param places free for this category now
 * @param limit the category's cap, or the capacity, whichever the reason is about
 * @param kept what is kept for other categories and not yet filled
 */
public record Explanation(Reason reason, int places, int limit, List<Kept> kept) {

    /** Which rule says so. */
    public enum Reason {
        PLACES_LEFT,
        ALL_TAKEN,
        CATEGORY_FULL,
        KEPT_FOR_OTHERS
    }

    /** So many places wait for people of this category. */
    public record Kept(String category, int places) {}

    public String sentence() {
        return switch (reason) {
            case PLACES_LEFT -> places + " places are left.";
            case ALL_TAKEN -> "All " + limit + " places are taken.";
            case CATEGORY_FULL -> "All " + limit + " places of this category are taken.";
            case KEPT_FOR_OTHERS ->
                "The places that remain are kept for others: "
                        + String.join(
                                ", ",
                                kept.stream()
                                        .map(part -> part.places() + " for " + part.category())
                                        .toList())
                        + ".";
        };
    }
}
