package org.waymark.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** How soon event-service knows that a place is gone: over ledger, outbox, Kafka, listener and its own store. */
final class PropagationBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int PER_SECOND = 20;
    private static final int MANY = 100_000;

    /** Who looks without a pause takes a processor from those who are looked at. */
    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(500_000);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "propagation";
    }

    @Override
    public List<Figure> measure(Ground ground, Duration slice) {
        ground.warmUp();
        OpenLoad load = new OpenLoad(PER_SECOND, slice);
        String edition = ground.anEdition(MANY);
        URI registrations = ground.direct(edition + "/registrations");
        String key = edition.replace("/api/series/", "").replace("/editions/", "/");
        AtomicInteger taken = new AtomicInteger();
        try (KafkaLoop loop = new KafkaLoop(ground.kafka())) {
            ground.calm();
            return List.of(new Rounds(ROUNDS)
                    .compare(
                            "P5",
                            "ms at p99",
                            () -> load.p99(() -> {
                                ground.client()
                                        .send("POST", registrations, ground.aWish())
                                        .must(201);
                                awaitCopy(ground, key, taken.incrementAndGet());
                            }),
                            () -> load.p99(loop::once),
                            Goal.atMost(3)));
        }
    }

    private static void awaitCopy(Ground ground, String key, int taken) {
        MongoCollection<Document> copies =
                ground.store().getDatabase("waymark-event").getCollection("availability-copies");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Document copy = copies.find(Filters.eq("_id", key)).first();
            if (copy != null && copy.get("state", Document.class).getInteger("taken") >= taken) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new MeasureFailed("event-service did not hear of registration " + taken);
    }
}
