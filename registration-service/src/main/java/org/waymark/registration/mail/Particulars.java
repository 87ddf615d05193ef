package org.waymark.registration.mail;

import java.time.LocalDate;
import java.util.Locale;
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

    /** Whether a reader of the language reads the same in both. */
    public boolean readsLike(Particulars other, Locale language) {
        return title.in(language).text().equals(other.title.in(language).text())
                && start.equals(other.start)
                && end.equals(other.end)
                && timeZone.equals(other.timeZone)
                && place().equals(other.place())
                && cancelled == other.cancelled;
    }

    String place() {
        return venue == null ? city : venue + ", " + city;
    }
}
