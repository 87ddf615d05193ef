package org.waymark.registration.edition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.waymark.defaults.time.RelativeDate;

/** When an edition takes place, by which the host's deadlines are counted. */
public record Term(LocalDate start, LocalDate end, String timeZone) {

    public static final Term UNKNOWN = new Term(LocalDate.of(9000, 1, 1), LocalDate.of(9000, 1, 1), "UTC");

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    public Instant at(RelativeDate date) {
        return date.resolve(start, end, zone());
    }

    /** That many hours later, where only those from 9 to 17 o'clock, Monday to Friday, in the edition's zone count. */
    public Instant workingHoursAfter(Instant from, int hours) {
        ZonedDateTime at = from.atZone(zone());
        Duration left = Duration.ofHours(hours);
        while (true) {
            ZonedDateTime evening = at.with(EVENING);
            if (isWorkingDay(at) && at.isBefore(evening)) {
                ZonedDateTime begin = at.toLocalTime().isBefore(MORNING) ? at.with(MORNING) : at;
                Duration today = Duration.between(begin, evening);
                if (today.compareTo(left) >= 0) {
                    return begin.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = at.plusDays(1).with(MORNING);
        }
    }

    /** Whether the last day has passed where it takes place. */
    public boolean isOver(Instant now) {
        return end.isBefore(LocalDate.ofInstant(now, zone()));
    }

    private ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    private static boolean isWorkingDay(ZonedDateTime at) {
        return at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
