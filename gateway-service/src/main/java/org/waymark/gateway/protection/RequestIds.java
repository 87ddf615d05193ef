package org.waymark.gateway.protection;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Each request has an id, the caller's own if it is a decent one; services and the answer get it too. */
@Component
final class RequestIds implements WebFilter, Ordered {

    static final String HEADER = "X-Request-Id";

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public int getOrder() {
        return FilterOrder.REQUEST_ID;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .filter(DECENT.asMatchPredicate())
                .orElseGet(() -> UUID.randomUUID().toString());
        exchange.getAttributes().put(ServerWebExchange.LOG_ID_ATTRIBUTE, id);
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(
                        () -> exchange.getResponse().getHeaders().set(HEADER, id)));
        return chain.filter(
                exchange.mutate().request(request -> request.header(HEADER, id)).build());
    }
}
