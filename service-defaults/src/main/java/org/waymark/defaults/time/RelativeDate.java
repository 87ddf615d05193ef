package org.waymark.defaults.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A point in time said by its distance to the start or end of something that lasts some days, so that it is right
 * again when that something is cloned to other dates: {@code {"relativeTo": "start", "days": -30, "time": "23:59"}}.
 * One that exists is whole and can be resolved.
 *
 * @param relativeTo the day that is counted from
 * @param days days after that day; negative for days before; at most {@value #MOST_DAYS} either way
 * @param time the time on that day, in the zone of the something
 */
public record RelativeDate(
        @JsonProperty(required = true) Anchor relativeTo,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) LocalTime time) {

    /** Ten thousand years, so that no date of the calendar is left. */
    public static final int MOST_DAYS = 3_652_500;

    /** The day that a relative date is counted from. */
    public enum Anchor {
        START,
        END
    }

    /**
     * @throws IllegalArgumentException when something is missing or out of range
     */
    @SuppressWarnings("ConstantValue") // what is read from the wire may lack anything
    public RelativeDate {
        if (relativeTo == null) {
            throw new IllegalArgumentException("A relative date needs 'relativeTo': start or end");
        }
        if (time == null) {
            throw new IllegalArgumentException("A relative date needs a 'time', such as 23:59");
        }
        if (Math.abs((long) days) > MOST_DAYS) {
            throw new IllegalArgumentException("'days' is at most " + MOST_DAYS + " either way");
        }
    }

    public Instant resolve(LocalDate start, LocalDate end, ZoneId zone) {
        var anchor = relativeTo == Anchor.START ? start : end;
        return anchor.plusDays(days).atTime(time).atZone(zone).toInstant();
    }
}
