package org.waymark.stack.suite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.waymark.stack.StackFailure;
import org.waymark.stack.process.Program;
import org.waymark.stack.process.Reaper;
import org.waymark.stack.process.Supervised;

/** What has been started so far, so that it can be stopped: all programs at once, then the parts in this process in reverse. */
final class Parts implements AutoCloseable {

    /** No part in this process may keep the rest from ending. */
    private static final long PATIENCE_SECONDS = 8;

    private final Reaper reaper = Reaper.start();
    private final List<Supervised> programs = new ArrayList<>();
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Consumer<String> say;
    private boolean closed;

    Parts(Consumer<String> say) {
        this.say = say;
    }

    private record Part(String name, AutoCloseable closeable) {}

    synchronized Supervised program(Program program) {
        requireOpen();
        var supervised = new Supervised(program, reaper, say);
        programs.add(supervised);
        return supervised;
    }

    synchronized <T extends AutoCloseable> T keep(String name, T part) {
        parts.addFirst(new Part(name, part));
        if (closed) {
            stop(parts.getFirst());
        }
        requireOpen();
        say.accept(name + " is ready");
        return part;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        atOnce(programs);
        parts.forEach(this::stop);
        reaper.close();
    }

    /** Ctrl-C may come while parts are still being started. */
    private void requireOpen() {
        if (closed) {
            throw new StackFailure("The suite was stopped while it started.");
        }
    }

    private static void atOnce(List<Supervised> programs) {
        var closing = programs.stream()
                .map(program -> Thread.ofPlatform().daemon().start(program::close))
                .toList();
        for (var thread : closing) {
            join(thread, 2 * PATIENCE_SECONDS);
        }
    }

    private void stop(Part part) {
        var closing = Thread.ofPlatform().daemon().start(() -> {
            try {
                part.closeable().close();
            } catch (Exception e) {
                say.accept(part.name() + " did not stop well: " + e.getMessage());
            }
        });
        join(closing, PATIENCE_SECONDS);
    }

    private static void join(Thread thread, long seconds) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
