package org.waymark.gateway.protection;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/** Refuses requests that name no host, several, or none that can be one (RFC 9112, 3.2). */
@Component
final class HostField implements WebFilter, Ordered {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~%!$&'()*+,;=-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{0,5})?");

    @Override
    public int getOrder() {
        return FilterOrder.HOST_FIELD;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var hosts = exchange.getRequest().getHeaders().getOrDefault(HttpHeaders.HOST, List.of());
        return hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches()
                ? chain.filter(exchange)
                : Mono.error(new Refusal(Problem.BAD_REQUEST));
    }
}
