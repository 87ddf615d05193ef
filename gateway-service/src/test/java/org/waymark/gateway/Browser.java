package org.waymark.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody before the gateway. It keeps cookies, and follows no redirect by itself. */
final class Browser {

    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Browser(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Asks as programs do. */
    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    /** Asks as browsers do. */
    HttpResponse<String> open(String address, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Accept");
        all.add(HTML);
        return get(address, all.toArray(String[]::new));
    }

    HttpResponse<String> post(String address, String body, String... headers) {
        return send("POST", address, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends what no client would, and reads up to the end of a problem. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            int next;
            do {
                next = in.read();
                answer.append((char) next);
            } while (next >= 0 && next != '}');
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .anyMatch(name::equals);
    }

    /** Where a redirect leads. */
    static URI next(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    /** The part of an address that a request line has. */
    static String local(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Signs in at the realm, and comes back with a session. */
    HttpResponse<String> signIn(Realm realm, String to) {
        var back = realm.signIn(next(get("/sign-in?to=" + to)));
        return get(local(back));
    }
}
