package org.waymark.registration.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** What registration needs to know of an edition; event-service owns it. */
public record Edition(
        @BsonId EditionId id,
        long version,
        LocalizedText title,
        String status,
        Host host,
        LocalDate start,
        LocalDate end,
        String timeZone,
        @Nullable String venue) {

    /** Who runs it, and where. */
    public record Host(String organization, String city, String country) {}

    public Term term() {
        return new Term(start, end, timeZone);
    }

    public boolean isOpen() {
        return status.equals("open");
    }

    /** Whether who is invited may register: also before registration opens to everybody. */
    public boolean welcomesGuests() {
        return isOpen() || status.equals("published");
    }

    public boolean isCancelled() {
        return status.equals("cancelled");
    }

    /** Whether its last day has passed where it takes place. */
    public boolean isOver(Instant now) {
        return end.isBefore(LocalDate.ofInstant(now, ZoneId.of(timeZone)));
    }

    public boolean isPublic() {
        return !status.equals("draft");
    }
}
