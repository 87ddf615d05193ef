package org.waymark.endtoend.story;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.endtoend.step.Answer;
import org.waymark.endtoend.step.Api;
import org.waymark.endtoend.step.EditionUnderTest;

/**
 * People who register, cancel and look at the places of one edition at a steady rate, at replicas that die. Who gets
 * no answer asks again, elsewhere and under the same key, as a good client does. It keeps what it was told.
 */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** As many requests are under way at once; who comes while they are waits for a turn, and is served in time. */
    private static final int CONNECTIONS = 400;

    private final EditionUnderTest edition;
    private final List<Api> replicas;
    private final Random random;
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final Supplier<String> host;
    private final Queue<String> inside = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    /**
     * @param host what the host's caller says of itself: people have the keys to their registrations by mail alone, so
     *     that it is the host who cancels for them
     */
    Crowd(EditionUnderTest edition, List<URI> addresses, Supplier<String> host, long seed) {
        this.host = host;
        this.edition = edition;
        this.replicas = addresses.stream().map(Api::at).toList();
        this.random = new Random(seed);
    }

    /** Asks until it is closed; then everybody who has asked gets their answer. */
    AutoCloseable asking(int perSecond) {
        ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
        Thread clock = Thread.ofPlatform().daemon().start(() -> tick(perSecond, crowd));
        return () -> {
            clock.interrupt();
            clock.join();
            crowd.shutdown();
            if (!crowd.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                wrong.add("somebody waits for an answer");
            }
        };
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> cancelled() {
        return cancelled;
    }

    /** Those who have never asked to leave. */
    Set<String> kept() {
        return new HashSet<>(inside);
    }

    List<String> wrong() {
        return new ArrayList<>(wrong);
    }

    String tally() {
        return asked + " requests, " + again + " of them asked again; " + acknowledged.size() + " registered, "
                + cancelled.size() + " cancelled";
    }

    private void tick(int perSecond, ExecutorService crowd) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        for (long i = 0; !Thread.currentThread().isInterrupted(); i++) {
            LockSupport.parkNanos(begin + i * gap - System.nanoTime());
            int deed = random.nextInt(10);
            crowd.execute(() -> act(deed));
        }
    }

    private void act(int deed) {
        try {
            switch (deed) {
                case 0, 1, 2, 3 -> register();
                case 4, 5, 6 -> cancel();
                default -> look();
            }
        } catch (RuntimeException | AssertionError e) {
            wrong.add(e.toString());
        }
    }

    private void register() {
        String name = "faults" + people.incrementAndGet() + "-" + edition.slug();
        Answer answer = persistently(api ->
                        api.with("Idempotency-Key", name).post(edition.api() + "/registrations", """
                                {"name": "%1$s", "email": "%1$s@example.org", "country": "BE",
                                 "category": "local-government", "language": "en"}
                                """.formatted(name)))
                .is(201);
        acknowledged.add(answer.get("id"));
        inside.add(answer.get("id"));
    }

    private void cancel() {
        String id = inside.poll();
        if (id != null) {
            persistently(api -> api.with("Authorization", host.get()).delete("/api/registrations/" + id))
                    .is(204);
            cancelled.add(id);
        }
    }

    private void look() {
        persistently(api -> api.get(edition.api() + "/availability")).is(200);
    }

    private Answer persistently(Function<Api, Answer> request) {
        int turn = asked.incrementAndGet();
        long begin = System.nanoTime();
        for (int attempt = 0; System.nanoTime() - begin < PATIENCE.toNanos(); attempt++) {
            Optional<Answer> answer = answerOf(request, replicas.get((turn + attempt) % replicas.size()));
            if (answer.isPresent()) {
                return answer.get();
            }
            again.incrementAndGet();
            LockSupport.parkNanos(
                    Math.min(TimeUnit.MILLISECONDS.toNanos(50L << Math.min(attempt, 6)), LONGEST_PAUSE.toNanos()));
        }
        throw new IllegalStateException("no answer in " + PATIENCE);
    }

    private Optional<Answer> answerOf(Function<Api, Answer> request, Api replica) {
        connections.acquireUninterruptibly();
        try {
            return Optional.of(request.apply(replica)).filter(answer -> answer.status() < 500);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        } finally {
            connections.release();
        }
    }
}
