package org.waymark.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A realm of the test's own that keeps the rules which matter here: the client's secret, the code's proof key, one use
 * per code. Real Keycloak is signed in at in the end-to-end tests.
 */
final class Realm implements AutoCloseable {

    static final String SECRET = "the-gateway's-secret";

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, MultiValueMap<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int lifetime = 300;
    private volatile boolean isOver;
    private volatile @Nullable String name;
    private volatile @Nullable String ended;
    private volatile boolean isDeaf;
    private volatile String session = "";

    private Realm(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static Realm open() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            var realm = new Realm(key, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/protocol/openid-connect/token", realm::token);
            server.createContext(
                    "/protocol/openid-connect/certs",
                    exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/protocol/openid-connect/logout", realm::logout);
            server.start();
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on access tokens live so many seconds. */
    void givesTokensFor(int seconds) {
        lifetime = seconds;
    }

    /** From now on everybody's session at the realm is over, or not. */
    void isOver(boolean over) {
        isOver = over;
    }

    /** From now on it ends no sessions, or does again. */
    void isDeaf(boolean deaf) {
        isDeaf = deaf;
    }

    /** The refresh token whose session it was last asked to end. */
    @Nullable String ended() {
        return ended;
    }

    /** Its word that it has ended a session, or another token that looks like it. */
    String logoutToken(String session, String audience, String typ) {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(audience)
                        .subject("ada-s-id")
                        .jwtID(UUID.randomUUID().toString())
                        .claim("sid", session)
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build(),
                typ);
    }

    /** Names itself so in tokens, instead of by its own address. */
    void callsItself(String issuer) {
        name = issuer;
    }

    int tokensGiven() {
        return tokens.get();
    }

    /** The session that it has begun last. */
    String session() {
        return session;
    }

    /** Somebody signs in on the realm's page; the answer is where the browser is sent. */
    URI signIn(URI request) {
        var parameters = UriComponentsBuilder.fromUri(request).build().getQueryParams();
        var code = UUID.randomUUID().toString();
        codes.put(code, parameters);
        session = UUID.randomUUID().toString();
        return URI.create(
                decoded(parameters, "redirect_uri") + "?code=" + code + "&state=" + parameters.getFirst("state"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.newInstance()
                .query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams();
        var isRefresh = "refresh_token".equals(form.getFirst("grant_type"));
        if (!isGateway(exchange)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (isRefresh && isOver) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else if (isRefresh) {
            answer(exchange, 200, grant("", ""));
        } else {
            var request = codes.remove(decoded(form, "code"));
            if (request == null
                    || !challenge(decoded(form, "code_verifier")).equals(request.getFirst("code_challenge"))) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            } else {
                answer(exchange, 200, grant(decoded(request, "nonce"), decoded(request, "client_id")));
            }
        }
    }

    private void logout(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.newInstance()
                .query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams();
        if (isDeaf || !decoded(form, "client_secret").equals(SECRET)) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
        } else {
            ended = form.getFirst("refresh_token");
            answer(exchange, 200, "");
        }
    }

    private String grant(String nonce, String client) {
        var id = nonce.isEmpty() ? "" : ",\"id_token\":\"%s\"".formatted(idToken(nonce, client));
        return """
                {"access_token":"access-%d","refresh_token":"refresh","token_type":"Bearer","expires_in":%d%s}""".formatted(tokens.incrementAndGet(), lifetime, id);
    }

    private String idToken(String nonce, String client) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(name == null ? issuer() : name)
                .audience(client)
                .subject("ada-s-id")
                .claim("name", "Ada")
                .claim("nonce", nonce)
                .claim("sid", session)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        return signed(claims, "JWT");
    }

    private String signed(JWTClaimsSet claims, String typ) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("test")
                .type(new JOSEObjectType(typ))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static boolean isGateway(HttpExchange exchange) {
        var basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        var pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        return UriUtils.decode(pair, StandardCharsets.UTF_8).equals("waymark-gateway:" + SECRET);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
