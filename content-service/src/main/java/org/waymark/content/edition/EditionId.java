package org.waymark.content.edition;

import org.waymark.defaults.id.Identifier;

/** Series and edition, as in {@code uraia/brussels-2018}. */
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
