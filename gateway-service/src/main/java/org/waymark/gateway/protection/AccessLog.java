package org.waymark.gateway.protection;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One line per answer, probes aside, without personal data: no query, which may hold a manage key, no address, no name. */
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
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        log.info(
                "{} {} {} {} ms {}",
                request.getMethod(),
                request.getURI().getRawPath(),
                status == null ? 200 : status.value(),
                Duration.ofNanos(nanos).toMillis(),
                exchange.getLogPrefix().strip());
    }
}
