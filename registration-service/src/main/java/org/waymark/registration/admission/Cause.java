package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody's standing changed; kept with the registration.
 *
 * @param by who made it: {@code person}, {@code rules}, a delegation behind {@link #DELEGATION}, or the name of an organiser
 * @param reason in the words of who made it
 */
public record Cause(String by, @Nullable String reason) {

    /** The person, or who holds their link. */
    public static final Cause PERSON = new Cause("person", null);

    /** A place became free, or a time ran out. */
    public static final Cause RULES = new Cause("rules", null);

    /** What the name of a delegation stands behind where it is the delegation's deed. */
    public static final String DELEGATION = "delegation ";

    /** A city or body with places of its own. */
    public static Cause delegation(String id) {
        return new Cause(DELEGATION + id, null);
    }

    public boolean isOfDelegation() {
        return by.startsWith(DELEGATION);
    }

    /** Whether an organiser did it, and neither the person nor a rule nor a delegation. */
    public boolean isHosts() {
        return !by.equals(PERSON.by) && !by.equals(RULES.by) && !isOfDelegation();
    }
}
