package org.waymark.defaults.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * Another clock, moved by the ISO 8601 duration that stands in a file ({@code P40D}, {@code -PT3H}); not at all while
 * there is no such file. All processes that share the file are in the same other time, which is for rehearsals and
 * tests: whoever may write the file decides what is over.
 */
final class MovedClock extends Clock {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

    private final Clock clock;
    private final Path file;
    private volatile Reading last;

    private record Reading(Duration offset, long since) {}

    MovedClock(Clock clock, Path file) {
        this.clock = clock;
        this.file = file;
        this.last = new Reading(read(file), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(clock.withZone(zone), file);
    }

    private Duration offset() {
        Reading known = last;
        if (System.nanoTime() - known.since() < LOOK_AGAIN) {
            return known.offset();
        }
        Reading fresh = new Reading(read(file), System.nanoTime());
        last = fresh;
        return fresh.offset();
    }

    private static Duration read(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
