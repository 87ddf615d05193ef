package org.waymark.registration.delegation;

import org.waymark.defaults.id.Identifier;
import org.waymark.registration.edition.EditionId;

/** A delegation's id, {@code <series>/<edition>/<delegation>} in slugs. */
public record DelegationId(String value) implements Identifier {

    public static DelegationId of(EditionId edition, String slug) {
        return new DelegationId(edition.value() + "/" + slug);
    }

    EditionId edition() {
        return new EditionId(value.substring(0, value.lastIndexOf('/')));
    }

    /** Under which the ledger of the edition knows it. */
    String slug() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
