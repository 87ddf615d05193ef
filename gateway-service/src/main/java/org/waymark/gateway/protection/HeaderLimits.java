package org.waymark.gateway.protection;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Refuses long addresses and header fields with a problem that says so. The server itself takes a few times as much
 * and breaks off beyond that without a word.
 */
@Component
final class HeaderLimits implements WebFilter, Ordered {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;

    @Override
    public int getOrder() {
        return FilterOrder.HEADER_LIMITS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getURI().toString().length() > LONGEST_ADDRESS) {
            return Mono.error(new Refusal(Problem.ADDRESS_TOO_LONG));
        }
        if (size(request.getHeaders()) > LARGEST_HEADERS) {
            return Mono.error(new Refusal(Problem.HEADERS_TOO_LARGE));
        }
        return chain.filter(exchange);
    }

    private static int size(HttpHeaders headers) {
        return headers.headerSet().stream()
                .flatMapToInt(field -> field.getValue().stream()
                        .mapToInt(value -> field.getKey().length() + value.length()))
                .sum();
    }
}
