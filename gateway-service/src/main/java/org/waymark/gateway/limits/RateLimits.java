package org.waymark.gateway.limits;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import org.waymark.gateway.protection.FilterOrder;
import org.waymark.gateway.protection.Origins;
import org.waymark.gateway.signin.SignedIn;
import reactor.core.publisher.Mono;

/**
 * Turns away who does too much. Keys and codes are counted by the answer, so that one that opens something costs
 * nothing; who has tried too many wrong ones waits before the next one is looked at.
 */
@Component
@ConditionalOnBooleanProperty(name = "waymark.limits.enabled", matchIfMissing = true)
final class RateLimits implements WebFilter, Ordered {

    private final Allowances allowances;
    private final Origins origins;
    private final SignedIn people;

    RateLimits(Allowances allowances, Origins origins, SignedIn people) {
        this.allowances = allowances;
        this.origins = origins;
        this.people = people;
    }

    @Override
    public int getOrder() {
        return FilterOrder.RATE_LIMITS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var deed = Deeds.of(request);
        var triesAKey = Deeds.triesAKey(request);
        if (deed.isEmpty() && !triesAKey) {
            return chain.filter(exchange);
        }
        return caller(exchange)
                .flatMap(caller -> refusal(deed, triesAKey, caller)
                        .map(wait -> Mono.<Void>error(new Refusal(Problem.TOO_MANY_REQUESTS, wait)))
                        .orElseGet(() -> {
                            if (triesAKey) {
                                countIfShut(exchange, caller);
                            }
                            return chain.filter(exchange);
                        }));
    }

    private Optional<Duration> refusal(Optional<Deed> deed, boolean triesAKey, String caller) {
        var keys = triesAKey ? allowances.look(Deed.WRONG_KEY, caller) : Optional.<Duration>empty();
        return keys.or(() -> deed.flatMap(one -> allowances.take(one, caller)));
    }

    private void countIfShut(ServerWebExchange exchange, String caller) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (Deeds.isShut(status(exchange))) {
                        allowances.take(Deed.WRONG_KEY, caller);
                    }
                }));
    }

    private static HttpStatusCode status(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK : status;
    }

    /** Only a session says for certain who it is; a bearer token is looked at by the services. */
    private Mono<String> caller(ServerWebExchange exchange) {
        return people.subject(exchange)
                .map(subject -> "person " + subject)
                .defaultIfEmpty("address " + origins.of(exchange.getRequest()));
    }
}
