package org.waymark.registration.edition;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/**
 * What registration needs to know of an edition; event-service owns it.
 *
 * @param contact whom people ask; null for that of the series, and in copies that were made before it was kept
 * @param cancellationReason why it does not take place; null where nothing was said, or where it does
 */
public record Edition(
        @BsonId EditionId id,
        long version,
        LocalizedText title,
        String status,
        Host host,
        LocalDate start,
        LocalDate end,
        String timeZone,
        @Nullable String venue,
        @Nullable Contact contact,
        @Nullable LocalizedText cancellationReason) {

    /** Who runs it, and where. */
    public record Host(String organization, String city, String country) {}

    public Term term() {
        return new Term(start, end, timeZone);
    }

    /** Where its registration stands, as far as its own life says so. */
    public Phase phase(Instant now) {
        return phase(Window.ALWAYS, now);
    }

    public Phase phase(Window window, Instant now) {
        return Phase.of(status, term(), window, now);
    }

    public boolean isCancelled() {
        return status.equals("cancelled");
    }

    public boolean isPublic() {
        return !status.equals("draft");
    }
}
