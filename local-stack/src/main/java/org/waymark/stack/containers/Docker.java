package org.waymark.stack.containers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.waymark.stack.StackFailure;

/**
 * Whether Docker can be used here, asked with its own command: where the images cannot be had, that one says so at once
 * and Testcontainers only after minutes.
 */
final class Docker {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PULL = Duration.ofMinutes(5);

    private Docker() {}

    static boolean answers() {
        return succeeds(ANSWER, "docker", "version");
    }

    /** Returns when the images are on this machine; fails with one sentence when one cannot be had. */
    static void require(List<String> images) {
        if (!answers()) {
            throw new StackFailure("Docker does not answer on this machine.");
        }
        for (var image : images) {
            if (!succeeds(ANSWER, "docker", "image", "inspect", image)
                    && !succeeds(PULL, "docker", "pull", "--quiet", image)) {
                throw new StackFailure("The image " + image + " is not on this machine and cannot be pulled.");
            }
        }
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
