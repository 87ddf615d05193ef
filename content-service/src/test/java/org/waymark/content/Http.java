package org.waymark.content;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the service under test, as whoever the token says. */
@TestComponent
public final class Http {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** Somebody who calls; without a token anonymous. */
    public Person anonymous() {
        return new Person(this, List.of());
    }

    public Person as(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    /** A caller and the headers that they send. */
    public record Person(Http http, List<String> headers) {

        public Person with(String header, String value) {
            var more = new ArrayList<>(headers);
            more.add(header);
            more.add(value);
            return new Person(http, more);
        }

        public Person having(Answer read) {
            return with("If-Match", read.header("ETag"));
        }

        public Person browsing() {
            return with("Accept", "text/html");
        }

        public Answer get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        public Answer delete(String path) {
            return send("DELETE", path, BodyPublishers.noBody());
        }

        public Answer post(String path) {
            return send("POST", path, BodyPublishers.noBody());
        }

        public Answer post(String path, String json) {
            return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
        }

        public Answer put(String path, String json) {
            return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
        }

        public Answer form(String path, String form) {
            return with("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", path, BodyPublishers.ofString(form));
        }

        public Answer upload(String path, Upload upload) {
            return with("Content-Type", upload.contentType())
                    .send("POST", path, BodyPublishers.ofByteArray(upload.body()));
        }

        public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
            var request = HttpRequest.newBuilder(http.address(path)).method(method, body);
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            try {
                return new Answer(http.client.send(request.build(), BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new AssertionError(method + " " + path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        private static final JsonMapper JSON = new JsonMapper();

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes());
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        /** The last segment of a problem's type. */
        public String problem() {
            var type = json().path("type").asString();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + text();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
