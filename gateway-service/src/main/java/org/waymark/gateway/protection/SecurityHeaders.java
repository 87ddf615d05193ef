package org.waymark.gateway.protection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.address.PublicAddress;
import org.waymark.gateway.signin.IdentitySettings;
import reactor.core.publisher.Mono;

/** What browsers are told to be careful about. A service that is stricter for an answer of its own is left alone. */
@Component
final class SecurityHeaders implements WebFilter, Ordered {

    private final Map<String, String> fields = new LinkedHashMap<>();

    SecurityHeaders(PublicAddress address, IdentitySettings identity) {
        fields.put("Content-Security-Policy", policy(identity));
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "DENY");
        fields.put("Referrer-Policy", "strict-origin-when-cross-origin");
        fields.put("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        if (address.isSecure()) {
            fields.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.SECURITY_HEADERS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> fields.forEach((name, value) -> {
            if (!response.getHeaders().containsHeader(name)) {
                response.getHeaders().set(name, value);
            }
        })));
        return chain.filter(exchange);
    }

    /** Forms may end at Keycloak: signing out is a form, and is sent on to it. */
    private static String policy(IdentitySettings identity) {
        return String.join(
                "; ",
                "default-src 'self'",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'self'",
                "frame-ancestors 'none'",
                "form-action 'self' " + identity.origin());
    }
}
