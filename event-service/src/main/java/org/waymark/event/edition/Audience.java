package org.waymark.event.edition;

import java.util.Set;

/**
 * Whose eyes a list of editions is for.
 *
 * @param office sees every edition
 * @param hosts organizations whose editions are seen too before they are published
 */
public record Audience(boolean office, Set<String> hosts) {

    /** Everyone. */
    public static final Audience PUBLIC = new Audience(false, Set.of());
}
