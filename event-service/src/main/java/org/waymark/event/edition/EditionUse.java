package org.waymark.event.edition;

/**
 * What the rest of the suite has told of an edition, in so far as it must not be deleted.
 *
 * @param people whether somebody has registered for it, or places are kept for somebody
 * @param contents whether it has trails or materials
 */
record EditionUse(boolean people, boolean contents) {

    void check(Edition edition) {
        if (edition.announced()) {
            throw new EditionElsewhere("edition-announced", "An edition that was published is never deleted.");
        }
        if (people) {
            throw new EditionElsewhere(
                    "edition-has-people", "People have registered for this edition, or places are kept for them.");
        }
        if (contents) {
            throw new EditionElsewhere("edition-has-contents", "This edition has trails or materials.");
        }
    }
}
