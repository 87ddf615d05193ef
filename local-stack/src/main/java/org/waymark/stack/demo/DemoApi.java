package org.waymark.stack.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.stack.StackFailure;
import org.waymark.stack.suite.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The suite's API as the demo people call it. */
final class DemoApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String JSON = "application/json";
    private static final String NOBODY = "";

    private final Addresses suite;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    DemoApi(Addresses suite) {
        this.suite = suite;
    }

    boolean isMissing(String path) {
        return isMissing(NOBODY, path);
    }

    boolean isMissing(String person, String path) {
        return send(request(person, path)).statusCode() == 404;
    }

    JsonNode read(String person, String path) {
        return json.readTree(sent(request(person, path)).body());
    }

    void create(String person, String path, ObjectNode body) {
        sent(request(person, path).header("Content-Type", JSON).POST(body(body)));
    }

    void put(String person, String path, ObjectNode body) {
        sent(request(person, path)
                .header("Content-Type", JSON)
                .header("If-None-Match", "*")
                .PUT(body(body)));
    }

    /** Changes what stands at the path, as it stands. */
    void change(String person, String path, ObjectNode changes) {
        sent(request(person, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", body(changes)));
    }

    /** Replaces what was put there; what somebody has changed since stays. */
    void replaceFirst(String person, String path, ObjectNode body) {
        send(request(person, path)
                .header("Content-Type", JSON)
                .header("If-Match", "\"1\"")
                .PUT(body(body)));
    }

    /** Calls a verb on what stands at the path, as it stands. */
    void move(String person, String path, String verb) {
        sent(request(person, path + "/" + verb).header("If-Match", "*").POST(BodyPublishers.noBody()));
    }

    /** Registers a sample person; the key makes a second call give the first one's answer. */
    void register(String edition, String key, String name, String email, String category, ObjectNode answered) {
        var body = json.createObjectNode()
                .put("name", name)
                .put("email", email)
                .put("organisation", "Sample organisation")
                .put("country", "BE")
                .put("category", category)
                .put("language", "en");
        body.setAll(answered);
        sent(request(NOBODY, edition + "/registrations")
                .header("Content-Type", JSON)
                .header("Idempotency-Key", "demo-" + key)
                .POST(body(body)));
    }

    void upload(String person, String path, Sample sample) {
        var boundary = "waymark-demo-boundary";
        sent(request(person, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, sample)));
    }

    private static BodyPublisher multipart(String boundary, Sample sample) {
        var fields = new StringBuilder();
        sample.fields()
                .forEach((name, value) ->
                        fields.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, value)));
        fields.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, sample.file(), sample.mediaType()));
        return BodyPublishers.concat(
                BodyPublishers.ofString(fields.toString()),
                BodyPublishers.ofByteArray(DemoFiles.bytes("materials/" + sample.file())),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private BodyPublisher body(ObjectNode body) {
        return BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String person, String path) {
        var request = HttpRequest.newBuilder(suite.gateway().resolve(path))
                .header("Accept", JSON)
                .timeout(PATIENCE);
        return person.isEmpty() ? request : request.header("Authorization", "Bearer " + token(person));
    }

    private String token(String person) {
        return tokens.computeIfAbsent(person, this::signIn);
    }

    private String signIn(String person) {
        var form = "grant_type=password&client_id=waymark-cli&username=%s&password=%s"
                .formatted(URLEncoder.encode(person, StandardCharsets.UTF_8), "waymark");
        var answer = sent(HttpRequest.newBuilder(suite.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return json.readTree(answer.body()).get("access_token").asString();
    }

    /** Sends until it is taken: what one service acknowledged may not have reached the next one yet. */
    private HttpResponse<String> sent(HttpRequest.Builder request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = send(request);
            if (answer.statusCode() < 300) {
                return answer;
            }
            if (!mayPass(answer.statusCode()) || System.nanoTime() > deadline) {
                throw new StackFailure("The demo data could not be put in: %s %s answered %d %s"
                        .formatted(
                                answer.request().method(),
                                answer.request().uri().getPath(),
                                answer.statusCode(),
                                answer.body()));
            }
            pause();
        }
    }

    private static boolean mayPass(int status) {
        return status == 404 || status == 409 || status == 412 || status >= 500;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackFailure("The demo data could not be put in: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The demo data was interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The demo data was interrupted", e);
        }
    }
}
