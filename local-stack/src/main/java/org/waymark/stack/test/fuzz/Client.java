package org.waymark.stack.test.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends attempts, and says how long the answer took. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Client(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    record Answer(int status, String body, Duration took) {

        boolean isAccepted() {
            return status < 400;
        }
    }

    Answer send(Attempt attempt) {
        var request = HttpRequest.newBuilder(URI.create(base + attempt.address()))
                .timeout(PATIENCE)
                .method(
                        attempt.method(),
                        attempt.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(attempt.body().getBytes(StandardCharsets.UTF_8)));
        attempt.headers().forEach(request::header);
        if (attempt.token() != null) {
            request.header("Authorization", "Bearer " + attempt.token());
        }
        var began = System.nanoTime();
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            return new Answer(599, "No answer: " + e, Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
