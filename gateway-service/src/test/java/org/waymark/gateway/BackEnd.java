package org.waymark.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A small service behind the gateway: it says its name, and remembers what reached it. */
final class BackEnd implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final Map<String, Request> seen = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private BackEnd(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static BackEnd named(String name) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
            var backEnd = new BackEnd(name, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", backEnd::answer);
            server.start();
            return backEnd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The last request for a path. */
    Request request(String path) {
        return Optional.ofNullable(seen.get(path)).orElseThrow(() -> new AssertionError(path + " was not asked for"));
    }

    boolean wasAskedFor(String path) {
        return seen.containsKey(path);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var size = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            seen.put(
                    path,
                    new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getRawQuery(),
                            headers,
                            size));
            if (path.endsWith("/never")) {
                closing.await();
            }
            if (path.endsWith("/strict")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
            }
            if (path.endsWith("/templated")) {
                exchange.getResponseHeaders().set("Waymark-Route", "/{series}/{page}/templated");
            }
            var body = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status(path), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(String path) {
        return path.endsWith("/broken") ? 500 : path.endsWith("/wrong") ? 404 : 200;
    }

    record Request(String method, @Nullable String query, Map<String, List<String>> headers, long size) {

        Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }
}
