package org.waymark.event.edition;

import org.waymark.defaults.id.Identifier;
import org.waymark.event.series.SeriesId;

/** An edition by the path of its page: the slug of its series and its own. */
public record EditionId(String value) implements Identifier {

    public static EditionId of(SeriesId series, String slug) {
        return new EditionId(series.value() + "/" + slug);
    }
}
