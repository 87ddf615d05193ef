package org.waymark.registration.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a place for a category, or none.
 *
 * @param places free for this category now
 * @param limit the category's cap, the capacity, or the places of delegations, whichever the reason is about
 * @param kept what is kept for other categories and not yet filled
 */
public record Explanation(Reason reason, int places, int limit, List<Kept> kept) {

    /** Which rule says so. */
    public enum Reason {
        PLACES_LEFT,
        ALL_TAKEN,
        CATEGORY_FULL,
        KEPT_FOR_OTHERS,
        KEPT_FOR_DELEGATIONS
    }

    /**
     * So many places wait for people of this category.
     *
     * @param until then they become everybody's; null for never
     */
    public record Kept(
            String category, int places, @Nullable Instant until) {

        private String sentence() {
            return places + " for " + category + (until == null ? "" : " until " + until);
        }
    }

    private String all(String whose) {
        return limit == 1 ? "The one place" + whose + " is" : "All " + limit + " places" + whose + " are";
    }

    public String sentence() {
        return switch (reason) {
            case PLACES_LEFT -> places == 1 ? "1 place is left." : places + " places are left.";
            case ALL_TAKEN -> all("") + " taken.";
            case CATEGORY_FULL -> all(" of this category") + " taken.";
            case KEPT_FOR_OTHERS ->
                "The places that remain are kept for others: "
                        + String.join(", ", kept.stream().map(Kept::sentence).toList())
                        + ".";
            case KEPT_FOR_DELEGATIONS -> "The " + limit + " places that remain are kept for delegations.";
        };
    }
}
