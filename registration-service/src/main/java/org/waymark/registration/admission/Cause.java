package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody's standing changed; kept with the registration.
 *
 * @param by who made it
 * @param reason in the words of who made it
 */
public record Cause(Actor by, @Nullable String reason) {

    public static final Cause PERSON = new Cause(new Actor.Person(), null);

    public static final Cause RULES = new Cause(new Actor.Rules(), null);

    public static Cause delegation(String id) {
        return new Cause(new Actor.Delegation(id), null);
    }

    /** A reason of nothing but blanks is none. */
    public static Cause host(String subject, String name, @Nullable String reason) {
        return new Cause(new Actor.Host(subject, name), reason == null || reason.isBlank() ? null : reason.strip());
    }

    public boolean isOfDelegation() {
        return by instanceof Actor.Delegation;
    }

    public boolean isHosts() {
        return by instanceof Actor.Host;
    }
}
