package org.waymark.registration.figures;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Summary;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.ledger.Ledgers;

/** Counts an edition. */
@Component
class Figures {

    private final Registrations registrations;
    private final Ledgers ledgers;
    private final Editions editions;

    Figures(Registrations registrations, Ledgers ledgers, Editions editions) {
        this.registrations = registrations;
        this.ledgers = ledgers;
        this.editions = editions;
    }

    Count of(Edition edition) {
        Ledger ledger = ledgers.find(edition.id()).orElseGet(() -> Ledger.blank(edition.id()));
        Summary summary = registrations.summary(edition.id(), ZoneId.of(edition.timeZone()));
        Availability places = ledger.availability();
        return new Count(
                ledger.version(),
                places.capacity(),
                places.taken(),
                places.held(),
                places.free(),
                places.waiting(),
                groups(editions.seriesOf(edition.id()), ledger, places, summary.taken()),
                summary.statuses().entrySet().stream()
                        .map(status -> new Amount(status.getKey().wire(), status.getValue()))
                        .toList(),
                countries(summary),
                summary.unit().name().toLowerCase(Locale.ROOT),
                arrivals(summary));
    }

    /** In the order of the series, and then those that it no longer has. */
    private static List<Group> groups(Series series, Ledger ledger, Availability places, Map<String, Integer> taken) {
        Stream<String> known = series.categories().stream().map(Series.Category::id);
        Stream<String> others =
                Stream.concat(places.categories().stream().map(Availability.OfCategory::id), taken.keySet().stream());
        return Stream.concat(known, others)
                .distinct()
                .map(id -> new Group(
                        id,
                        taken.getOrDefault(id, 0),
                        ledger.admission().quota(id).cap(),
                        ledger.admission().quota(id).reserve()))
                .toList();
    }

    private static List<Amount> countries(Summary summary) {
        return summary.countries().entrySet().stream()
                .map(country -> new Amount(country.getKey(), country.getValue()))
                .sorted(Comparator.comparingInt(Amount::registrations).reversed())
                .toList();
    }

    private static List<Arrivals> arrivals(Summary summary) {
        List<Arrivals> arrivals = new ArrayList<>();
        int total = 0;
        for (Map.Entry<LocalDateTime, Integer> at : summary.arrivals().entrySet()) {
            total += at.getValue();
            arrivals.add(new Arrivals(at.getKey(), at.getValue(), total));
        }
        return arrivals;
    }

    /**
     * An edition in numbers.
     *
     * @param version of the ledger
     * @param taken places that somebody has, or is offered
     * @param held empty places of delegations
     * @param countries of those who come or hope to, most first
     * @param unit {@code hours} or {@code days}, as the span asks
     * @param arrivals registrations over time, by the edition's clock, those that are over included
     */
    public record Count(
            long version,
            int capacity,
            int taken,
            int held,
            int free,
            int waiting,
            List<Group> categories,
            List<Amount> statuses,
            List<Amount> countries,
            String unit,
            List<Arrivals> arrivals) {

        public int all() {
            return arrivals.isEmpty() ? 0 : arrivals.getLast().total();
        }

        boolean byDay() {
            return unit.equals(ChronoUnit.DAYS.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The places of one category: taken, at most, and kept. */
    public record Group(String id, int taken, @Nullable Integer cap, int reserve) {}

    /** How many registrations are so. */
    public record Amount(String id, int registrations) {}

    /**
     * One hour or day in which somebody registered.
     *
     * @param total up to its end
     */
    public record Arrivals(LocalDateTime at, int registrations, int total) {}
}
