package org.waymark.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
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
    private static final Duration WARMING = Duration.ofSeconds(30);
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
        Way way = Way.toANewEdition(ground);
        try (KafkaLoop loop = new KafkaLoop(ground.kafka())) {
            warmUp(way, loop);
            ground.calm();
            return List.of(new Rounds(ROUNDS)
                    .compare("P5", "ms at p99", () -> load.p99(way::once), () -> load.p99(loop::once), Goal.atMost(3)));
        }
    }

    /** One at a time runs other code than a crowd: single documents, single messages, single letters. */
    private static void warmUp(Way way, KafkaLoop loop) {
        new ClosedLoad(1, WARMING).perSecond(() -> {
            way.once();
            loop.once();
        });
    }

    /** From a registration to the copy in event-service. */
    private record Way(Ground ground, URI registrations, String copy, AtomicInteger taken) {

        static Way toANewEdition(Ground ground) {
            String edition = ground.anEdition(MANY);
            return new Way(
                    ground,
                    ground.direct(edition + "/registrations"),
                    edition.replace("/api/series/", "").replace("/editions/", "/"),
                    new AtomicInteger());
        }

        void once() throws IOException {
            ground.client().send("POST", registrations, ground.aWish()).must(201);
            awaitCopy(taken.incrementAndGet());
        }

        private void awaitCopy(int number) {
            MongoCollection<Document> copies =
                    ground.store().getDatabase("waymark-event").getCollection("availability-copies");
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                Document found = copies.find(Filters.eq("_id", copy)).first();
                if (found != null && found.get("state", Document.class).getInteger("taken") >= number) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            throw new MeasureFailed("event-service did not hear of registration " + number);
        }
    }
}
