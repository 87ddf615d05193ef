package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody's standing changed; kept with the registration.
 *
 * @param by who made it: {@code person}, {@code rules}, {@code delegation} and its id, or the name of an organiser
 * @param reason in the words of who made it
 */
public record Cause(String by, @Nullable String reason) {

    /** The person, or who holds their link. */
    public static final Cause PERSON = new Cause("person", null);

    private static final String DELEGATION = "delegation ";

    /** A place became free, or a time ran out. */
    public static final Cause RULES = new Cause("rules", null);

    /** A city or body with places of its own. */
    public static Cause delegation(String id) {
        return new Cause(DELEGATION + id, null);
    }

    public boolean isOfDelegation() {
        return by.startsWith(DELEGATION);
    }
}
