package org.waymark.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;

/** How long a host waits whose edition has 100,000 registrations, and what that takes of memory. */
final class DeskBenchmark implements Benchmark {

    private static final int PEOPLE = 100_000;
    private static final int CHUNK = 1000;
    private static final int FEWEST = 40;
    private static final double GOAL_MS = 300;
    private static final double GOAL_MB = 400;
    private static final Goal REACHED = Goal.atMost(1.0);

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public List<Figure> measure(Ground ground, Duration slice) {
        String edition = ground.anEdition(PEOPLE);
        fill(ground, edition);
        String list =
                "/desk/" + edition.substring("/api/series/".length()).replace("/editions/", "/") + "/registrations";
        try (HttpClient http = HttpClient.newHttpClient()) {
            Figure page = latency("H1", "first page", slice, () -> whole(http, ground, list));
            Figure search = latency("H2", "search", slice, () -> whole(http, ground, list + "?q=rare99999"));
            Figure export = latency("H3", "first byte of the export", slice, () -> first(http, ground, list + ".csv"));
            whole(http, ground, list + ".xlsx");
            return List.of(page, search, export, memory(ground));
        } catch (IOException e) {
            throw new MeasureFailed("The desk gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("The measurement was interrupted", e);
        }
    }

    /** Somebody looks at something. */
    private interface Look {
        void once() throws IOException, InterruptedException;
    }

    private static Figure latency(String id, String what, Duration slice, Look look)
            throws IOException, InterruptedException {
        look.once();
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + slice.toNanos();
        while (times.size() < FEWEST || System.nanoTime() < end) {
            long begin = System.nanoTime();
            look.once();
            times.add((System.nanoTime() - begin) / 1e6);
        }
        Collections.sort(times);
        double p95 = times.get((int) Math.ceil(0.95 * times.size()) - 1);
        return Figure.of(id, text("p95 of " + what, p95, "ms"), text("goal", GOAL_MS, "ms"), p95 / GOAL_MS, REACHED);
    }

    private static Figure memory(Ground ground) throws IOException {
        double peak = 0;
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(ground.pid()), "status"))) {
            if (line.startsWith("VmHWM:")) {
                peak = Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        if (peak == 0) {
            throw new MeasureFailed("The system does not say what memory registration-service takes");
        }
        return Figure.of("H4", text("most memory", peak, "MB"), text("goal", GOAL_MB, "MB"), peak / GOAL_MB, REACHED);
    }

    private static void whole(HttpClient http, Ground ground, String path) throws IOException, InterruptedException {
        try (InputStream body = ask(http, ground, path)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void first(HttpClient http, Ground ground, String path) throws IOException, InterruptedException {
        try (InputStream body = ask(http, ground, path)) {
            if (body.read() < 0) {
                throw new MeasureFailed("The export was empty");
            }
        }
    }

    private static InputStream ask(HttpClient http, Ground ground, String path)
            throws IOException, InterruptedException {
        URI address = ground.direct(path);
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", ground.bearer())
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            // an answer that nobody reads would keep the client open for ever
            answer.body().close();
            throw new MeasureFailed(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** Copies one registration that was really made, and lets the ledger know. */
    private static void fill(Ground ground, String edition) {
        try {
            ground.client()
                    .send("POST", ground.direct(edition + "/registrations"), ground.aWish())
                    .must(201);
        } catch (IOException e) {
            throw new MeasureFailed("Nobody could register", e);
        }
        ground.calm();
        MongoDatabase store = ground.store().getDatabase("waymark-registration");
        MongoCollection<Document> registrations = store.getCollection("registrations");
        String id = edition.substring("/api/series/".length()).replace("/editions/", "/");
        Document real = Objects.requireNonNull(
                registrations.find(Filters.eq("edition", id)).first());
        List<Document> chunk = new ArrayList<>();
        for (int number = 2; number <= PEOPLE; number++) {
            chunk.add(copy(real, id, number));
            if (chunk.size() == CHUNK || number == PEOPLE) {
                registrations.insertMany(chunk, new InsertManyOptions().ordered(false));
                chunk.clear();
            }
        }
        store.getCollection("ledgers")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.inc("version", 1L),
                                Updates.set("decided", (long) PEOPLE),
                                Updates.set("taken", new Document("local-government", PEOPLE)),
                                Updates.set("availability.taken", PEOPLE),
                                Updates.set("availability.free", 0),
                                Updates.unset("batch")));
    }

    private static Document copy(Document real, String edition, int number) {
        String email = "person-" + number + "@example.org";
        Document person = new Document(real.get("person", Document.class))
                .append("name", "Person Rare" + number)
                .append("email", email);
        Document answered =
                new Document(real.get("answered", Document.class)).append("request", edition + " copy " + number);
        return new Document(real)
                .append("_id", String.format(Locale.ROOT, "bench-%016d", number))
                .append("rank", (long) number)
                .append("version", (long) number)
                .append("person", person)
                .append("address", email)
                .append("searched", "person rare" + number + " city of bench " + email)
                .append("answered", answered);
    }

    private static String text(String what, double number, String unit) {
        return String.format(Locale.ROOT, "%s %.0f %s", what, number, unit);
    }
}
