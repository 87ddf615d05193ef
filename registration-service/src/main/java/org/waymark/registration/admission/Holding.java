package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * What the stored registration of a person says before a request is decided.
 *
 * @param proven whether the person has shown that the address is theirs
 * @param delegation whose place it is, or null for one of nobody else's
 */
public record Holding(
        Status status,
        String category,
        boolean proven,
        @Nullable String delegation) {

    Holding with(Status other) {
        return new Holding(other, category, proven, delegation);
    }
}
