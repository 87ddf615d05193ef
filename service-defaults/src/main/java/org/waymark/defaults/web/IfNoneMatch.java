package org.waymark.defaults.web;

import java.util.List;
import org.springframework.http.ETag;

/**
 * What a {@code PUT} says of what must not be there yet (RFC 9110, 13.1.2); a parameter of controllers.
 *
 * @param tags the entity tags sent; empty when the header is missing
 */
public record IfNoneMatch(List<ETag> tags) {

    /** Whether the request is meant to create, and only that. */
    public boolean any() {
        return tags.stream().anyMatch(ETag::isWildcard);
    }
}
