package org.waymark.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The clock of the suite's processes, which a file moves. It goes ahead and never back, as clocks do. */
public final class SuiteClock {

    private final Path file;
    private Duration ahead = Duration.ZERO;

    private SuiteClock(Path file) {
        this.file = file;
    }

    /** As it goes everywhere else. */
    static SuiteClock started() {
        String file = System.getenv("WAYMARK_CLOCK_FILE");
        SuiteClock clock = new SuiteClock(Path.of(file == null ? "target/clock" : file));
        clock.write();
        return clock;
    }

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Puts all processes at this moment. */
    public void goesTo(Instant moment) {
        Duration wanted = Duration.between(Instant.now(), moment);
        if (wanted.compareTo(ahead) > 0) {
            ahead = wanted;
            write();
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
