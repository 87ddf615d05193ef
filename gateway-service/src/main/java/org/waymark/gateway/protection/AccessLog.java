package org.waymark.gateway.protection;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.log.RouteTemplate;
import reactor.core.publisher.Mono;

/**
 * One line per answer, probes aside, without personal data and without secrets: the template of the address, so that no
 * code, key or name in it is written down, and no query.
 */
@Component
final class AccessLog implements WebFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger("waymark.access");

    @Override
    public int getOrder() {
        return FilterOrder.ACCESS_LOG;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        var start = System.nanoTime();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> line(exchange, System.nanoTime() - start)));
        return chain.filter(exchange);
    }

    private static void line(ServerWebExchange exchange, long nanos) {
        var response = exchange.getResponse();
        var status = response.getStatusCode();
        var route = response.getHeaders().remove(RouteTemplate.HEADER);
        log.info(
                "{} {} {} {} ms {}",
                exchange.getRequest().getMethod(),
                route == null || route.isEmpty() ? RouteTemplate.of(exchange) : route.getFirst(),
                status == null ? 200 : status.value(),
                Duration.ofNanos(nanos).toMillis(),
                exchange.getLogPrefix().strip());
    }
}
