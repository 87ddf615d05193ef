package org.waymark.defaults.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A point in time said by its distance to the start or end of something that lasts some days, so that it is right
 * again when that something is cloned to other dates: {@code {"relativeTo": "start", "days": -30, "time": "23:59"}}.
 *
 * @param relativeTo the day that is counted from
 * @param days days after that day; negative for days before
 * @param time the time on that day, in the zone of the something
 */
public record RelativeDate(Anchor relativeTo, int days, LocalTime time) {

    /** The day that a relative date is counted from. */
    public enum Anchor {
        START,
        END
    }

    public Instant resolve(LocalDate start, LocalDate end, ZoneId zone) {
        var anchor = relativeTo == Anchor.START ? start : end;
        return anchor.plusDays(days).atTime(time).atZone(zone).toInstant();
    }
}
