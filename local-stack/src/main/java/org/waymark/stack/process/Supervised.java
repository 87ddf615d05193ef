package org.waymark.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.StackFailure;

/** A program that is started again when it dies, unless it was meant to. */
public final class Supervised implements AutoCloseable {

    /** How long a program may take to end by itself before it is ended. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Program program;
    private final Reaper reaper;
    private final Consumer<String> say;
    private final BackOff backOff = new BackOff();
    private @Nullable Process process;
    private boolean wanted;

    public Supervised(Program program, Reaper reaper, Consumer<String> say) {
        this.program = program;
        this.reaper = reaper;
        this.say = say;
    }

    public String name() {
        return program.name();
    }

    public Path log() {
        return program.log();
    }

    public synchronized void start() {
        wanted = true;
        launch();
    }

    /** Whether it is meant to run; it may be on its way up again. */
    public synchronized boolean isWanted() {
        return wanted;
    }

    /** How often it died so far without having lived for a minute. */
    public synchronized int deaths() {
        return backOff.deaths();
    }

    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Ends it at once, without a chance to say good-bye, and leaves it down until {@link #start}. */
    public void kill() {
        var running = unwanted();
        if (running != null) {
            running.destroyForcibly();
            await(running, GRACE);
        }
    }

    /** Asks it to end, and ends it when it does not listen. */
    @Override
    public void close() {
        var running = unwanted();
        if (running != null) {
            running.destroy();
            if (!await(running, GRACE)) {
                running.destroyForcibly();
                await(running, GRACE);
            }
        }
    }

    private synchronized @Nullable Process unwanted() {
        wanted = false;
        return process;
    }

    private synchronized void launch() {
        if (!wanted || (process != null && process.isAlive())) {
            return;
        }
        var builder = new ProcessBuilder(program.command())
                .directory(program.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            var started = builder.start();
            process = started;
            reaper.watch(started);
            Output.follow(program, started.getInputStream(), say);
            Thread.ofPlatform().daemon().name(program.name() + "-watch").start(() -> watch(started));
        } catch (IOException e) {
            throw new StackFailure(program.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private void watch(Process started) {
        var since = System.nanoTime();
        try {
            started.waitFor();
            reaper.forget(started);
            died(started, Duration.ofNanos(System.nanoTime() - since));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void died(Process ended, Duration life) {
        if (!wanted || ended != process) {
            return;
        }
        var pause = backOff.after(life);
        say.accept("%s died (exit code %d) and is started again in %d s; its log: %s"
                .formatted(program.name(), ended.exitValue(), pause.toSeconds(), program.log()));
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(this::launch);
    }

    private static boolean await(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
