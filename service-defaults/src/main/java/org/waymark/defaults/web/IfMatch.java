package org.waymark.defaults.web;

import java.util.List;
import org.springframework.http.ETag;
import org.waymark.defaults.problem.PreconditionRequired;
import org.waymark.defaults.problem.Stale;

/**
 * What a change says of the version that it is meant for (RFC 9110, 13.1.1); a parameter of controllers.
 *
 * @param tags the entity tags sent; empty when the header is missing
 */
public record IfMatch(List<ETag> tags) {

    /** For a form that carries the version in a field. */
    public static IfMatch version(long version) {
        return new IfMatch(List.of(ETag.create(EntityTags.of(version))));
    }

    /**
     * Goes on only when the change is meant for this version.
     *
     * @throws PreconditionRequired when it says nothing
     * @throws Stale when it is meant for another version
     */
    public void require(long version) {
        if (tags.isEmpty()) {
            throw new PreconditionRequired();
        }
        var current = ETag.create(EntityTags.of(version));
        if (tags.stream().noneMatch(tag -> tag.isWildcard() || tag.compare(current, true))) {
            throw new Stale();
        }
    }
}
