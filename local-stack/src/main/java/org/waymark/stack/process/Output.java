package org.waymark.stack.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a program prints: all of it into its log, and the first line of each error to the terminal. */
final class Output {

    private static final Pattern ERROR = Pattern.compile("^\\S+[ T]?\\S*\\s+ERROR\\b.*");

    private Output() {}

    static boolean isError(String line) {
        return ERROR.matcher(line).matches();
    }

    /** Follows the stream in the background until it ends. A log that cannot be written, on a full disk, does not stop the program. The thread is the system's: reading a pipe would hold a virtual thread's carrier. */
    static void follow(Program program, InputStream stream, Consumer<String> say) {
        Thread.ofPlatform().daemon().name(program.name() + "-output").start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                var log = open(program, say);
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    log = write(log, line, program, say);
                    if (isError(line)) {
                        say.accept(program.name() + ": " + line);
                    }
                }
                if (log != null) {
                    log.close();
                }
            } catch (IOException ended) {
                // the program is gone, and so is what it would have said
            }
        });
    }

    private static @Nullable BufferedWriter open(Program program, Consumer<String> say) {
        try {
            Files.createDirectories(program.log().toAbsolutePath().getParent());
            return Files.newBufferedWriter(
                    program.log(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            say.accept("The log " + program.log() + " cannot be written: " + e.getMessage());
            return null;
        }
    }

    private static @Nullable BufferedWriter write(
            @Nullable BufferedWriter log, String line, Program program, Consumer<String> say) {
        try {
            if (log != null) {
                log.write(line);
                log.newLine();
                log.flush();
            }
            return log;
        } catch (IOException e) {
            say.accept("The log " + program.log() + " cannot be written any more: " + e.getMessage());
            return null;
        }
    }
}
