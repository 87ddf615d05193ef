package org.waymark.registration.edition;

import org.waymark.defaults.id.Identifier;

/** An edition's id, {@code <series>/<edition>} in slugs. */
public record EditionId(String value) implements Identifier {

    public static EditionId of(String series, String edition) {
        return new EditionId(series + "/" + edition);
    }

    public String series() {
        return value.substring(0, value.indexOf('/'));
    }

    public String slug() {
        return value.substring(value.indexOf('/') + 1);
    }
}
