package org.waymark.stack.containers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether Docker can be used here, asked with its own command: where the images cannot be had, that one says so at once
 * and Testcontainers only after minutes.
 */
final class Docker {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PULL = Duration.ofMinutes(5);

    private Docker() {}

    /** What keeps containers of these images from being started; empty when they are on this machine or were pulled now. */
    static Optional<String> whyNot(List<String> images) {
        if (!succeeds(ANSWER, "docker", "version")) {
            return Optional.of("Docker does not answer on this machine.");
        }
        return images.stream()
                .filter(image -> !succeeds(ANSWER, "docker", "image", "inspect", image)
                        && !succeeds(PULL, "docker", "pull", "--quiet", image))
                .map(image -> "The image " + image + " is not on this machine and cannot be pulled.")
                .findFirst();
    }

    private static boolean succeeds(Duration atMost, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
