package org.waymark.registration.attendee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.registration.admission.Status;

/**
 * The registrations of an edition in numbers.
 *
 * @param statuses how many stand where; each status is there
 * @param taken places that somebody has, or is offered, by category
 * @param countries registrations by country, of those who come or hope to
 * @param unit hours or days, as the span asks
 * @param arrivals how many registered in which hour, or on which day, by the edition's clock; those that are over, too
 */
public record Summary(
        Map<Status, Integer> statuses,
        Map<String, Integer> taken,
        Map<String, Integer> countries,
        ChronoUnit unit,
        SortedMap<LocalDateTime, Integer> arrivals) {

    private static final Duration SHORT = Duration.ofDays(3);

    static Summary of(Collection<Entry> entries, ZoneId zone) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        List.of(Status.values()).forEach(status -> statuses.put(status, 0));
        Map<String, Integer> taken = new TreeMap<>();
        Map<String, Integer> countries = new TreeMap<>();
        SortedMap<LocalDateTime, Integer> arrivals = new TreeMap<>();
        ChronoUnit unit = unit(entries);
        for (Entry entry : entries) {
            statuses.merge(entry.status(), 1, Integer::sum);
            arrivals.merge(at(entry, zone, unit), 1, Integer::sum);
            if (entry.status().hasPlace()) {
                taken.merge(entry.category(), 1, Integer::sum);
            }
            if (entry.status().isActive()) {
                countries.merge(entry.country(), 1, Integer::sum);
            }
        }
        return new Summary(statuses, taken, countries, unit, arrivals);
    }

    private static ChronoUnit unit(Collection<Entry> entries) {
        LongSummaryStatistics span =
                entries.stream().mapToLong(Entry::registered).summaryStatistics();
        boolean isShort = entries.isEmpty() || span.getMax() - span.getMin() < SHORT.toMillis();
        return isShort ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    }

    private static LocalDateTime at(Entry entry, ZoneId zone, ChronoUnit unit) {
        return Instant.ofEpochMilli(entry.registered())
                .atZone(zone)
                .toLocalDateTime()
                .truncatedTo(unit);
    }
}
