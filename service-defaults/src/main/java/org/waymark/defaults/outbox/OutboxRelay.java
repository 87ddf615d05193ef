package org.waymark.defaults.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.defaults.outbox.Sender.SendFailed;

/**
 * Sends what waits in the {@code outbox} arrays of documents, at least once and in order for each document. It is
 * woken right after a write; a sweep finds what a crash or a broker's absence left behind.
 *
 * <p>Several processes may run. Before it sends, a relay takes a lease on the document, so that no other one sends an
 * older state behind a newer one: on a compacted topic the last record is the truth.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** The field of a document that holds its unsent {@link OutboxMessage}s. */
    public static final String OUTBOX = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    static final String TIME = OUTBOX + ".time";

    private final Sender sender;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private volatile boolean brokerAway;
    private @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService timer;

    OutboxRelay(Sender sender, Clock clock, OutboxSettings settings) {
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
    }

    /** Makes a collection known, whose documents bear an {@link #OUTBOX}. */
    public void register(MongoCollection<?> collection) {
        register(collection, Duration.ZERO);
    }

    /**
     * Makes a collection known, whose documents bear an {@link #OUTBOX} of facts. For a state somebody waits, for a
     * fact nobody does: facts linger a moment, so that states and answers have the processor first.
     */
    public void registerFacts(MongoCollection<?> collection) {
        register(collection, settings.linger());
    }

    private void register(MongoCollection<?> collection, Duration linger) {
        collection.createIndex(Indexes.ascending(TIME));
        lanes.putIfAbsent(nameOf(collection), new Lane(collection, sender, clock, settings, linger));
    }

    /** Says that documents of a registered collection have something to send. Returns at once. */
    public void wake(MongoCollection<?> collection, String... ids) {
        if (workers != null && !brokerAway) {
            submit(Objects.requireNonNull(lanes.get(nameOf(collection)), "not registered"), List.of(ids));
        }
    }

    private static String nameOf(MongoCollection<?> collection) {
        return collection.getNamespace().getFullName();
    }

    private void submit(Lane lane, List<String> ids) {
        var running = workers;
        if (running != null && lane.wake(ids)) {
            try {
                running.execute(() -> run(lane));
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopped; what waits is sent after the next start");
            }
        }
    }

    private void run(Lane lane) {
        try {
            lane.run();
            brokerAway = false;
        } catch (SendFailed e) {
            if (!brokerAway) {
                brokerAway = true;
                LOG.warn("The broker does not take messages; they wait in the store until it does", e);
            }
        } catch (RuntimeException e) {
            LOG.warn("The relay could not finish; the sweep goes on with it", e);
        }
    }

    private void sweep() {
        try {
            var before = clock.instant().minus(settings.sweep());
            for (var lane : lanes.values()) {
                submit(lane, lane.left(before, brokerAway ? 1 : settings.batch()));
            }
        } catch (RuntimeException e) {
            // whatever it was, the timer would not come again after it
            LOG.warn("The sweep could not go on; the next one comes in {}", settings.sweep(), e);
        }
    }

    @Override
    public void start() {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweep").factory());
        var every = settings.sweep().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::sweep, 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    /** Started before and stopped after what writes: the web server and the listeners. */
    @Override
    public int getPhase() {
        return SmartLifecycle.super.getPhase() / 4;
    }
}
