package org.waymark.gateway.signin;

import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.defaults.security.Caller;
import reactor.core.publisher.Mono;

/** Gives a request the access token of its session. What an API client sends as authorization passes untouched. */
@Component
final class TokenRelay implements GlobalFilter, Ordered {

    private final Tokens tokens;

    TokenRelay(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .doOnNext(person -> exchange.getAttributes().put("caller", callerOf(person)))
                .flatMap(person -> tokens.of(person, exchange))
                .map(token -> exchange.mutate()
                        .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                        .build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    /** For the frame around the gateway's own pages; what the person may do is the services' to know. */
    private static Caller callerOf(OAuth2AuthenticationToken person) {
        var name = person.getPrincipal().<String>getAttribute("name");
        return new Caller(person.getName(), name == null ? "" : name, "", Set.of(), Set.of());
    }
}
