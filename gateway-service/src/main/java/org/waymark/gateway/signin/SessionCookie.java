package org.waymark.gateway.signin;

import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The name of the session's cookie, which the gateway keeps to itself. */
public record SessionCookie(String name) implements HttpHeadersFilter {

    public boolean isIn(ServerHttpRequest request) {
        return request.getCookies().containsKey(name);
    }

    /** Hands on what the browser remembers for pages, such as its language, and nothing of the gateway's own. */
    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        if (!headers.containsHeader(HttpHeaders.COOKIE)) {
            return headers;
        }
        var others = exchange.getRequest().getCookies().values().stream()
                .flatMap(cookies -> cookies.stream())
                .filter(cookie -> !isOurs(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var passed = HttpHeaders.copyOf(headers);
        passed.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            passed.set(HttpHeaders.COOKIE, others);
        }
        return passed;
    }

    private static boolean isOurs(String cookie) {
        return cookie.endsWith("waymark-session") || cookie.endsWith("waymark-sign-in");
    }
}
