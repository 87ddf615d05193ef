package org.waymark.event.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.contact.Contact;

/** What the rest of the suite is told about a series. */
public sealed interface SeriesFact {

    /** How a series stands now. */
    record Changed(
            SeriesId series,
            LocalizedText title,
            String office,
            List<String> languages,
            List<Category> categories,
            List<Partner> partners,
            @Nullable Contact contact)
            implements SeriesFact {

        static Changed of(Series series) {
            var profile = series.profile();
            return new Changed(
                    series.id(),
                    profile.title(),
                    profile.office(),
                    profile.languages(),
                    profile.categories(),
                    profile.partners(),
                    profile.contact());
        }
    }

    /** A series is no more, and whoever keeps a copy drops it. */
    record Deleted(SeriesId series) implements SeriesFact {}

    /** The name on the wire. */
    default String type() {
        return switch (this) {
            case Changed _ -> "waymark.series.changed.v1";
            case Deleted _ -> "waymark.series.deleted.v1";
        };
    }
}
