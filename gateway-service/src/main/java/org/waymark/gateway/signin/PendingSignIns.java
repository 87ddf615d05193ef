package org.waymark.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.address.PublicAddress;
import reactor.core.publisher.Mono;

/**
 * Sign-ins that were sent to Keycloak and did not come back yet. They are kept outside the sessions, so that only who
 * has signed in holds one, and are bound to the browser by a cookie of their own. Several windows may sign in at once.
 */
@Component
final class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int MOST = 20_000;

    private final Cache<Key, OAuth2AuthorizationRequest> pending =
            Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(MOST).build();

    private final PublicAddress address;
    private final String cookie;

    PendingSignIns(PublicAddress address) {
        this.address = address;
        this.cookie = address.cookieName("waymark-sign-in");
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(key(exchange).map(pending::getIfPresent));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            var browser = browser(exchange).orElseGet(() -> UUID.randomUUID().toString());
            pending.put(new Key(browser, Objects.requireNonNull(request.getState())), request);
            exchange.getResponse().addCookie(remember(browser));
        });
    }

    /** Takes the sign-in out, and leaves where it wanted to go to in the exchange. */
    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(key(exchange).map(pending.asMap()::remove))
                .doOnNext(request -> exchange.getAttributes()
                        .put(SignInRequests.TO, request.getAttributes().get(SignInRequests.TO)));
    }

    static LocalPath destination(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(SignInRequests.TO, LocalPath.HOME);
    }

    private Optional<Key> key(ServerWebExchange exchange) {
        var state = Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("state"));
        return browser(exchange).flatMap(browser -> state.map(text -> new Key(browser, text)));
    }

    private Optional<String> browser(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(cookie))
                .map(HttpCookie::getValue)
                .filter(value -> value.length() == 36);
    }

    private ResponseCookie remember(String browser) {
        return ResponseCookie.from(cookie, browser)
                .path("/")
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .maxAge(PATIENCE)
                .build();
    }

    private record Key(String browser, String state) {}
}
