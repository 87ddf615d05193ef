package org.waymark.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.endtoend.source.Source;

/** A program that may be on this machine; where it is not, the test that wants it is skipped and says so. */
record Tool(List<String> command) {

    private record Outcome(int code, String output) {}

    /** The first command that answers to {@code probe}. */
    static Tool thatKnows(String probe, List<List<String>> candidates) {
        var found = candidates.stream()
                .filter(candidate -> answers(candidate, probe))
                .findFirst();
        assumeTrue(found.isPresent(), () -> "None of these is on this machine: " + candidates);
        return new Tool(found.orElseThrow());
    }

    /** What it writes; anything but exit code 0 fails the test. */
    String run(String... arguments) {
        try {
            var outcome = outcome(command, arguments);
            assertThat(outcome.code()).as(outcome.output()).isZero();
            return outcome.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(List<String> command, String probe) {
        try {
            return outcome(command, probe).code() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Outcome outcome(List<String> command, String... arguments) throws IOException {
        var process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(arguments)).toList())
                .directory(Source.path("").toFile())
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }
}
