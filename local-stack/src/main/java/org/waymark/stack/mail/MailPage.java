package org.waymark.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.waymark.stack.StackFailure;
import tools.jackson.databind.json.JsonMapper;

/** Shows what was caught: {@code /} to people, {@code /mails} as JSON, both newest first. */
public final class MailPage implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;

    private MailPage(HttpServer server) {
        this.server = server;
    }

    public static MailPage of(MailCatcher mails, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(
                    "/mails",
                    exchange -> answer(exchange, 200, "application/json", JSON.writeValueAsString(mails.mails())));
            server.createContext("/", exchange -> {
                var known = exchange.getRequestURI().getPath().equals("/");
                answer(exchange, known ? 200 : 404, "text/html; charset=utf-8", MailHtml.of(mails.mails()));
            });
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.start();
            return new MailPage(server);
        } catch (IOException e) {
            throw new StackFailure("The mail page did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
