package org.waymark.event.constraint;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** The time zones that an edition may be in: UTC and the places of the IANA database. */
public final class TimeZones {

    public static final Set<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") || "UTC".equals(zone))
            .filter(zone -> !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private TimeZones() {}
}
