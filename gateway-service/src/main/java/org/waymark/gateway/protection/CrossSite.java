package org.waymark.gateway.protection;

import java.util.Objects;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.address.PublicAddress;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import org.waymark.gateway.signin.SessionCookie;
import reactor.core.publisher.Mono;

/**
 * Takes changes only from pages of this site. Browsers say where a request comes from ({@code Sec-Fetch-Site}, before
 * that {@code Origin}), and pages can't lie about it. Programs say nothing, and bear no session that could be abused.
 */
@Component
final class CrossSite implements WebFilter, Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String origin;
    private final SessionCookie session;

    CrossSite(PublicAddress address, SessionCookie session) {
        this.origin = address.origin();
        this.session = session;
    }

    @Override
    public int getOrder() {
        return FilterOrder.CROSS_SITE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return takes(exchange.getRequest()) ? chain.filter(exchange) : Mono.error(new Refusal(Problem.CROSS_SITE));
    }

    boolean takes(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod()) || isCallOfProgram(request) || isFromHere(request);
    }

    private boolean isCallOfProgram(ServerHttpRequest request) {
        var authorization = Objects.requireNonNullElse(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION), "");
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7) && !session.isIn(request);
    }

    private boolean isFromHere(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        var from = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        if (site != null) {
            return OWN.contains(site);
        }
        return from == null ? !session.isIn(request) : origin.equals(from);
    }
}
