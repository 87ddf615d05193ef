package org.waymark.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/** How many people registration-service admits, and how fast it says no. */
final class AdmissionBenchmark implements Benchmark {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final int EDITIONS = 100;
    private static final int MANY = 100_000;

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public List<Figure> measure(Ground ground, Duration slice) {
        ground.warmUp();
        ClosedLoad load = new ClosedLoad(CLIENTS, slice);
        Rounds rounds = new Rounds(ROUNDS);
        return List.of(
                rounds.compare(
                        "P1",
                        "registrations/s",
                        () -> hot(ground, load, ground::direct),
                        () -> bareDriver(ground, load),
                        Goal.atLeast(1.0)),
                spread(ground, load, rounds),
                rounds.compare(
                        "P3",
                        "registrations/s",
                        () -> hot(ground, load, ground::gateway),
                        () -> hot(ground, load, ground::direct),
                        Goal.atLeast(0.6)),
                full(ground, load, rounds));
    }

    private static Figure spread(Ground ground, ClosedLoad load, Rounds rounds) {
        List<String> editions = IntStream.range(0, EDITIONS)
                .mapToObj(i -> ground.anEdition(MANY))
                .toList();
        AtomicLong turn = new AtomicLong();
        return rounds.compare(
                "P2",
                "registrations/s",
                () -> hot(ground, load, ground::direct),
                () -> {
                    ground.calm();
                    return load.perSecond(() -> {
                        String edition = editions.get((int) (turn.getAndIncrement() % EDITIONS));
                        register(ground, ground.direct(edition + "/registrations"), 201);
                    });
                },
                Goal.atLeast(0.8));
    }

    private static Figure full(Ground ground, ClosedLoad load, Rounds rounds) {
        URI full = ground.direct(ground.anEdition(0) + "/registrations");
        URI hello = ground.direct("/actuator/health/liveness");
        ground.calm();
        return rounds.compare(
                "P7",
                "answers/s",
                () -> load.perSecond(() -> register(ground, full, 409)),
                () -> load.perSecond(
                        () -> ground.client().send("GET", hello, null).must(200)),
                Goal.atLeast(0.6));
    }

    private static double hot(Ground ground, ClosedLoad load, Function<String, URI> way) {
        URI registrations = way.apply(ground.anEdition(MANY) + "/registrations");
        ground.calm();
        return load.perSecond(() -> register(ground, registrations, 201));
    }

    /** The least that a place can cost: one conditional write per request, of a document that holds nothing else. */
    private static double bareDriver(Ground ground, ClosedLoad load) {
        MongoCollection<Document> ledgers =
                ground.store().getDatabase("waymark-bench").getCollection("ledgers");
        ledgers.replaceOne(
                Filters.eq("_id", "hot"),
                new Document("_id", "hot").append("free", MANY * 10).append("taken", 0),
                new ReplaceOptions().upsert(true));
        ground.calm();
        return load.perSecond(() -> {
            Document before = ledgers.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", "hot"), Filters.gt("free", 0)),
                    Updates.combine(Updates.inc("free", -1), Updates.inc("taken", 1)));
            if (before == null) {
                throw new MeasureFailed("The bare driver found no place");
            }
        });
    }

    private static void register(Ground ground, URI registrations, int expected) throws IOException {
        ground.client().send("POST", registrations, ground.aWish()).must(expected);
    }
}
