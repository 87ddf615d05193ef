package org.waymark.registration.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.edition.Edition;

/** What of an edition stands in people's calendars. */
public record Particulars(
        LocalizedText title,
        LocalDate start,
        LocalDate end,
        String timeZone,
        @Nullable String venue,
        String city,
        boolean cancelled) {

    public static Particulars of(Edition edition) {
        return new Particulars(
                edition.title(),
                edition.start(),
                edition.end(),
                edition.timeZone(),
                edition.venue(),
                edition.host().city(),
                edition.isCancelled());
    }

    String place() {
        return venue == null ? city : venue + ", " + city;
    }
}
