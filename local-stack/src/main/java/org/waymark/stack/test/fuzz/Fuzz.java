package org.waymark.stack.test.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a service thousands of requests with something wrong in them. None may be answered by a 5xx, leave a stack trace
 * in the log, take longer than a second, or be accepted and make a later read fail.
 *
 * <p>{@code fuzz.cases} says how many (per service), {@code fuzz.seed} which ones; both are printed.
 */
public final class Fuzz {

    private static final Logger LOG = LoggerFactory.getLogger(Fuzz.class);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int OF_ONE_WORLD = 150;
    private static final int TOLD_AT_MOST = 15;

    private final Subject subject;
    private final Odd odd;
    private final Client client;
    private final Attempts attempts;
    private final List<Endpoint> endpoints;
    private final List<Endpoint> writes;
    private final List<String> failures = new ArrayList<>();

    private Fuzz(Subject subject, long seed) {
        this.subject = subject;
        this.odd = new Odd(new Random(seed));
        this.client = new Client(subject.port());
        this.attempts = new Attempts(odd, subject, client);
        this.endpoints = Stream.concat(
                        Endpoint.described(subject.description()),
                        subject.pages().stream()
                                .map(page -> Endpoint.page(
                                        page, subject.description().path("nothing")))
                                .filter(Endpoint::isPage))
                .toList();
        this.writes = endpoints.stream().filter(endpoint -> !endpoint.isRead()).toList();
    }

    /** What the service could not cope with; empty when all is well. */
    public static List<String> of(Subject subject) {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        int cases = Integer.getInteger("fuzz.cases", 1000);
        var fuzz = new Fuzz(subject, seed);
        var accepted = fuzz.run(cases);
        LOG.info(
                "{}: {} cases over {} operations, {} accepted, {} failures, -Dfuzz.seed={}",
                subject.name(),
                cases,
                fuzz.endpoints.size(),
                accepted,
                fuzz.failures.size(),
                seed);
        return fuzz.failures.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("seed " + seed), fuzz.failures.stream())
                        .toList();
    }

    private int run(int cases) {
        var accepted = 0;
        Map<String, String> known = Map.of();
        try (var log = new Log()) {
            for (var i = 0; i < cases && failures.size() < TOLD_AT_MOST; i++) {
                if (i % OF_ONE_WORLD == 0) {
                    known = subject.world().get();
                }
                var endpoint = odd.of(odd.now(50) ? writes : endpoints);
                var attempt = attempts.of(endpoint, known, somebody());
                log.news();
                if (isTakenWell(attempt, log) && !attempt.method().equals("GET")) {
                    accepted++;
                    readAfter(attempt, endpoint, known, log);
                }
            }
        }
        return accepted;
    }

    private @Nullable String somebody() {
        return odd.now(15) ? null : odd.now(85) ? subject.tokens().getFirst() : odd.of(subject.tokens());
    }

    /** The same address and those above and below it, and a few others; now and then all. */
    private void readAfter(Attempt write, Endpoint written, Map<String, String> known, Log log) {
        var all = odd.now(2);
        for (var endpoint : endpoints) {
            var isNear = written.path().startsWith(endpoint.path())
                    || endpoint.path().startsWith(written.path());
            if (endpoint.isRead() && (all || isNear || odd.now(8))) {
                var before = failures.size();
                isTakenWell(attempts.read(endpoint, known, subject.tokens().getFirst()), log);
                if (failures.size() > before) {
                    failures.add("  after " + write);
                    return;
                }
            }
        }
    }

    private boolean isMachineQuick() {
        return client.send(new Attempt("GET", "/actuator/health/liveness", Map.of(), null, ""))
                        .took()
                        .compareTo(SLOW.dividedBy(5))
                < 0;
    }

    private boolean isTakenWell(Attempt attempt, Log log) {
        var answer = client.send(attempt);
        if (answer.took().compareTo(SLOW) > 0) {
            // a slow machine is slow now and then, a slow answer each time
            answer = client.send(attempt);
        }
        var traces = log.news();
        if (answer.status() >= 500) {
            failures.add(answer.status() + " to " + attempt + traces);
        } else if (!traces.isEmpty()) {
            failures.add("A stack trace after " + attempt + traces);
        } else if (answer.took().compareTo(SLOW) > 0 && isMachineQuick()) {
            failures.add(answer.took().toMillis() + " ms for " + attempt);
        } else if (answer.body().contains("\tat org.") || answer.body().contains("Exception:")) {
            failures.add("The inside shows in the answer to " + attempt);
        }
        return answer.isAccepted();
    }
}
