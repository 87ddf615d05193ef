package org.waymark.event.rule;

import org.jspecify.annotations.Nullable;

/**
 * What is proposed and, where something stood before, what it replaces.
 *
 * @param before null for something new
 */
public record Revision<P>(@Nullable P before, P after) {

    public static <P> Revision<P> first(P after) {
        return new Revision<>(null, after);
    }
}
