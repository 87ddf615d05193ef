package org.waymark.registration.delegation;

import org.waymark.defaults.problem.Conflict;

/** The places of a delegation change their category only while nobody fills them. */
final class CategoryInUse extends Conflict {

    private static final long serialVersionUID = 1L;

    CategoryInUse(String category) {
        super(
                "category-in-use",
                "People fill these places for the category '" + category + "', so the category stays.",
                category);
    }
}
