package org.waymark.stack.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a service tells somebody who may not: nothing that depends on more than the address. */
public final class Strangers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");
    private static final String NOWHERE = "nowhere";

    private final int port;

    public Strangers(int port) {
        this.port = port;
    }

    /**
     * The operations that do not send a stranger away before all else: the request has a body of no type, a version that
     * is none, and a form that is not there.
     */
    public List<String> open(Collection<String> operations) {
        return operations.stream()
                .distinct()
                .filter(operation ->
                        answer(operation, NOWHERE, NOWHERE, null, "*/*", "{").statusCode() != 401)
                .toList();
    }

    /** The operations that tell the bearer of the token a draft from an edition that is not there. */
    public List<String> tellApart(
            Collection<String> operations, @Nullable String token, String series, String draft, String body) {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            // at once, since those who run editions wait for each that may be on its way
            var different = operations.stream()
                    .distinct()
                    .filter(operation -> operation.contains("{edition"))
                    .map(operation ->
                            CompletableFuture.supplyAsync(() -> difference(operation, token, series, draft, body), all))
                    .toList();
            return different.stream()
                    .map(CompletableFuture::join)
                    .filter(difference -> !difference.isEmpty())
                    .toList();
        }
    }

    private String difference(String operation, @Nullable String token, String series, String draft, String body) {
        var hidden = answer(operation, series, draft, token, "application/json", body);
        var missing = answer(operation, series, NOWHERE, token, "application/json", body);
        var isSame = hidden.statusCode() == missing.statusCode()
                && hidden.body().replace(draft, NOWHERE).equals(missing.body());
        return isSame ? "" : operation + ": " + hidden.statusCode() + " and " + missing.statusCode();
    }

    /** The operations of an API as its description writes them: without the expressions of variables. */
    public static Set<String> described(Collection<String> operations) {
        return operations.stream()
                .filter(operation -> operation.contains(" /api/"))
                .map(operation -> VARIABLE.matcher(operation).replaceAll("{$1}"))
                .collect(Collectors.toSet());
    }

    /** The status that comes before anything of a large body was sent. */
    public int statusBeforeTheFirstByte(String method, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            var head = """
                    %s %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=b\r
                    Content-Length: 20000000\r
                    \r
                    """.formatted(method, path);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        }
    }

    private HttpResponse<String> answer(
            String operation, String series, String edition, @Nullable String token, String type, String body) {
        var space = operation.indexOf(' ');
        var path = VARIABLE.matcher(operation.substring(space + 1)).replaceAll(variable -> switch (variable.group(1)) {
            case "series" -> series;
            case "edition" -> edition;
            default -> oneOf(variable.group(2));
        });
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .header("If-Match", type.equals("*/*") ? "garbage" : "*")
                .method(operation.substring(0, space), BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of {@code publish|open} the first; anything else is a word that names nothing. */
    private static String oneOf(@Nullable String expression) {
        return expression != null && expression.contains("|") ? expression.substring(0, expression.indexOf('|')) : "1";
    }
}
