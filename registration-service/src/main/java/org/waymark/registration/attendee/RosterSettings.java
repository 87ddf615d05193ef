package org.waymark.registration.attendee;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.roster}.
 *
 * @param entries registrations of all editions that are kept in memory, at most, at some 250 bytes each
 * @param kept how long the registrations of an edition stay there after somebody has asked for them
 */
@ConfigurationProperties("waymark.roster")
record RosterSettings(
        @DefaultValue("300000") long entries,
        @DefaultValue("15m") Duration kept) {}
