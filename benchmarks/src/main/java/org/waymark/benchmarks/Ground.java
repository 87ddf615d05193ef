package org.waymark.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.Service;
import org.waymark.stack.suite.SuiteSettings;
import org.waymark.stack.suite.WaymarkSuite;
import tools.jackson.databind.json.JsonMapper;

/** A running suite of its own, with what benchmarks do on it again and again. */
final class Ground implements AutoCloseable {

    private static final String SERIES = "/api/series/uraia";
    private static final int MAILS = 100;
    private static final int CALM_WITHIN_SECONDS = 120;
    private static final ClosedLoad WARMING = new ClosedLoad(64, Duration.ofSeconds(30));
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(1);

    private final AtomicLong next = new AtomicLong();
    private final WaymarkSuite suite;
    private final Ports ports;
    private final Client client = new Client();
    private final MongoClient store;
    private String token;
    private long tokenSince;
    private boolean warm;

    private Ground(WaymarkSuite suite, Ports ports) {
        this.suite = suite;
        this.ports = ports;
        this.store = MongoClients.create("mongodb://127.0.0.1:" + ports.store() + "/?w=majority&journal=true");
        this.token = token();
        this.tokenSince = System.nanoTime();
    }

    static Ground start(Path project, Consumer<String> say) {
        Ports ports = Ports.free();
        Path data = project.resolve("benchmarks").resolve("target").resolve("suite");
        WaymarkSuite suite = WaymarkSuite.of(new SuiteSettings(project, data, ports, true, true, false, MAILS), say);
        suite.start();
        return new Ground(suite, ports);
    }

    Client client() {
        return client;
    }

    MongoClient store() {
        return store;
    }

    /** The process of registration-service. */
    long pid() {
        return suite.pid(Service.REGISTRATION);
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Straight at registration-service. */
    URI direct(String path) {
        return suite.address(Service.REGISTRATION).resolve(path);
    }

    URI gateway(String path) {
        return suite.addresses().gateway().resolve(path);
    }

    /**
     * The API path of a new edition that takes registrations, without a waiting list, and gives places without a proof
     * of the address, so that one registration is one letter and one change of a standing.
     */
    String anEdition(int places) {
        String slug = "bench-" + next.incrementAndGet();
        String edition = SERIES + "/editions/" + slug;
        ask("POST", SERIES + "/editions", """
                {"slug":"%s","title":{"en":"Benchmark"},
                 "host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"2027-05-30","end":"2027-05-31","timeZone":"Europe/Brussels"}""".formatted(slug)).must(201);
        verb(edition, "publish");
        ask("PUT", edition + "/admission", """
                {"capacity":%d,"waitingList":false,"categories":[],"addressHours":null}""".formatted(places), "If-None-Match", "*")
                .must(201);
        verb(edition, "open");
        return edition;
    }

    /** A wish of somebody who has none yet. */
    String aWish() {
        long number = next.incrementAndGet();
        return """
                {"name":"Bench %1$d","email":"bench-%1$d@example.org","organisation":"City of Bench","country":"BE",\
                "category":"local-government","language":"en"}""".formatted(number);
    }

    /** Once: lets all processes that have to do with a registration compile what they run most. */
    void warmUp() {
        if (!warm) {
            URI registrations = gateway(anEdition(100_000) + "/registrations");
            WARMING.perSecond(() -> client.send("POST", registrations, aWish()).must(201));
            warm = true;
        }
    }

    /** Waits until letters and messages of what was measured before are gone, so that they do not slow what comes. */
    void calm() {
        var registrations = store.getDatabase("waymark-registration").getCollection("registrations");
        var busy = Filters.or(Filters.exists("mails.0"), Filters.exists("outbox.0"));
        for (int second = 0; second < CALM_WITHIN_SECONDS; second++) {
            if (registrations.find(busy).first() == null) {
                return;
            }
            pause();
        }
        throw new MeasureFailed("Letters were still being sent after " + CALM_WITHIN_SECONDS + " s");
    }

    @Override
    public void close() {
        client.close();
        store.close();
        suite.close();
    }

    private void verb(String edition, String verb) {
        String etag = ask("GET", edition, null).must(200).etag();
        ask("POST", edition + "/" + verb, "", "If-Match", etag == null ? "*" : etag)
                .must(200);
    }

    private Client.Reply ask(String method, String path, @Nullable String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = bearer();
        try {
            return client.send(method, gateway(path), json, all);
        } catch (IOException e) {
            throw new MeasureFailed(method + " " + path + " got no answer", e);
        }
    }

    /** A token that lasts longer than what it is used for. */
    String bearer() {
        if (System.nanoTime() - tokenSince > TOKEN_LASTS.toNanos()) {
            token = token();
            tokenSince = System.nanoTime();
        }
        return "Bearer " + token;
    }

    private String token() {
        try {
            String answer = client.form(
                            suite.addresses().tokens(),
                            "grant_type=password&client_id=waymark-cli&username=office&password=waymark")
                    .must(200)
                    .body();
            return new JsonMapper().readTree(answer).path("access_token").asString();
        } catch (IOException e) {
            throw new MeasureFailed("Keycloak gave no token", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("The measurement was interrupted", e);
        }
    }
}
