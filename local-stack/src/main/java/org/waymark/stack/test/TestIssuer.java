package org.waymark.stack.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Stands in for Keycloak in a test run: the metadata and the public key, at addresses of Keycloak's shape. */
public final class TestIssuer {

    private static final TestIssuer ISSUER = start();

    private final SigningKey key;
    private final String uri;

    private TestIssuer(SigningKey key, String uri) {
        this.key = key;
        this.uri = uri;
    }

    /** What a token's {@code iss} says. */
    public static String uri() {
        return ISSUER.uri;
    }

    /** Where the public key is. */
    public static String keysUri() {
        return ISSUER.uri + "/protocol/openid-connect/certs";
    }

    static SigningKey key() {
        return ISSUER.key;
    }

    private static TestIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var uri = "http://localhost:" + server.getAddress().getPort() + "/realms/waymark";
            var issuer = new TestIssuer(SigningKey.generate("test-key"), uri);
            server.createContext(
                    "/realms/waymark/.well-known/openid-configuration", exchange -> answer(exchange, metadata(uri)));
            server.createContext(
                    "/realms/waymark/protocol/openid-connect/certs",
                    exchange -> answer(exchange, "{\"keys\":[" + issuer.key.asJwk() + "]}"));
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata(String uri) {
        return """
                {"issuer":"%1$s",
                 "jwks_uri":"%1$s/protocol/openid-connect/certs",
                 "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
                 "token_endpoint":"%1$s/protocol/openid-connect/token",
                 "end_session_endpoint":"%1$s/protocol/openid-connect/logout",
                 "userinfo_endpoint":"%1$s/protocol/openid-connect/userinfo",
                 "subject_types_supported":["public"],
                 "response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(uri);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
