package org.waymark.stack.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.stack.StackFailure;

/**
 * Ends the programs when this process is gone without having ended them ({@code kill -9}): a small shell reads their
 * process ids from a pipe, which closes with this process, however it ends.
 */
public final class Reaper implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read -r line; do pids=$line; done
            [ -z "$pids" ] || kill -9 $pids
            """;

    private final Process shell;
    private final Writer pipe;
    private final Set<Long> alive = new TreeSet<>();

    private Reaper(Process shell) {
        this.shell = shell;
        this.pipe = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    public static Reaper start() {
        try {
            return new Reaper(new ProcessBuilder(List.of("sh", "-c", SCRIPT))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StackFailure("There is no shell to watch over the programs: " + e.getMessage(), e);
        }
    }

    synchronized void watch(Process process) throws IOException {
        alive.add(process.pid());
        tell();
    }

    synchronized void forget(Process ended) {
        alive.remove(ended.pid());
        try {
            tell();
        } catch (IOException closed) {
            // nobody is left to be watched over
        }
    }

    /** The last line is the one that counts. */
    private void tell() throws IOException {
        pipe.write(alive.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
        pipe.flush();
    }

    /** To be called when all programs have ended; their ids may soon be somebody else's. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
