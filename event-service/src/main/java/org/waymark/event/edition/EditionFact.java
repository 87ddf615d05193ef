package org.waymark.event.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.contact.Contact;
import org.waymark.event.series.SeriesId;

/** What the rest of the suite is told about an edition. */
public sealed interface EditionFact {

    /** How an edition stands now; drafts too, which the public must not see. */
    record Changed(
            SeriesId series,
            String edition,
            int number,
            LocalizedText title,
            EditionStatus status,
            Host host,
            LocalDate start,
            LocalDate end,
            String timeZone,
            @Nullable String venue,
            @Nullable Contact contact,
            @Nullable LocalizedText cancellationReason)
            implements EditionFact {

        static Changed of(Edition edition) {
            var profile = edition.profile();
            return new Changed(
                    edition.series(),
                    profile.slug(),
                    edition.number(),
                    profile.title(),
                    edition.status(),
                    profile.host(),
                    profile.start(),
                    profile.end(),
                    profile.timeZone(),
                    profile.venue(),
                    profile.contact(),
                    edition.cancellationReason());
        }
    }

    /** A draft is no more, and whoever keeps a copy drops it. */
    record Deleted(SeriesId series, String edition) implements EditionFact {}

    /** The name on the wire. */
    default String type() {
        return switch (this) {
            case Changed _ -> "waymark.edition.changed.v1";
            case Deleted _ -> "waymark.edition.deleted.v1";
        };
    }
}
