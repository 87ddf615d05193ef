package org.waymark.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Asks a service at each of its mappings, for something that is not there, whether the answer may be kept. */
public final class Caching {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*(?:\\{[^{}]*}[^{}/]*)*}");

    private Caching() {}

    /**
     * The mappings whose answer is not {@code no-store}.
     *
     * @param mappings such as {@code GET /{series}}
     * @param headers names and values that come along
     */
    public static Set<String> keptAnswers(int port, Collection<String> mappings, String... headers) {
        var kept = new TreeSet<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var mapping : mappings) {
                var word = mapping.split(" ", 2);
                var path = VARIABLE.matcher(word[1]).replaceAll("1").replace("**", "1");
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .method(word[0], BodyPublishers.noBody());
                if (headers.length > 0) {
                    request.headers(headers);
                }
                var answer = client.send(request.build(), BodyHandlers.discarding());
                if (!answer.headers().allValues("Cache-Control").equals(List.of("no-store"))) {
                    kept.add(mapping);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
