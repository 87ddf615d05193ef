package org.waymark.stack.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waymark.stack.StackFailure;
import org.waymark.stack.process.Supervised;

/** Waits until programs answer, and says which ones it still waits for. */
final class Waiting implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration NEWS = Duration.ofSeconds(5);

    /** Who died that often without ever being ready will not get ready. */
    private static final int HOPELESS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Consumer<String> say;

    Waiting(Consumer<String> say) {
        this.say = say;
    }

    /** One program that is ready when this address answers 200. */
    record Awaited(Supervised program, URI probe) {

        String name() {
            return program.name();
        }
    }

    /** Fails with one sentence when one of them dies again and again, or is not ready in time. */
    void until(Collection<Awaited> programs) {
        var since = System.nanoTime();
        var news = since;
        var missing = new ArrayList<>(programs);
        while (true) {
            missing.removeIf(each -> isReady(each, since));
            if (missing.isEmpty()) {
                return;
            }
            giveUpOnTheHopeless(missing, since);
            if (elapsed(news).compareTo(NEWS) >= 0) {
                news = System.nanoTime();
                say.accept("waiting for " + names(missing));
            }
            pause();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private boolean isReady(Awaited awaited, long since) {
        var request = HttpRequest.newBuilder(awaited.probe())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                return false;
            }
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        say.accept(
                "%s is ready (%.1f s)".formatted(awaited.name(), elapsed(since).toMillis() / 1000.0));
        return true;
    }

    private static void giveUpOnTheHopeless(List<Awaited> missing, long since) {
        for (var each : missing) {
            if (!each.program().isWanted()) {
                throw new StackFailure(each.name() + " was stopped before it was ready.");
            }
            if (each.program().deaths() >= HOPELESS) {
                throw new StackFailure(each.name() + " ended " + HOPELESS + " times before it was ready; its log "
                        + each.program().log() + " says why.");
            }
        }
        if (elapsed(since).compareTo(PATIENCE) > 0) {
            throw new StackFailure(
                    names(missing) + " did not get ready within " + PATIENCE.toMinutes() + " minutes; the logs are in "
                            + missing.getFirst().program().log().getParent() + ".");
        }
    }

    private static String names(List<Awaited> awaited) {
        return awaited.stream().map(Awaited::name).collect(Collectors.joining(", "));
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StackFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackFailure("The start was interrupted.", e);
    }
}
