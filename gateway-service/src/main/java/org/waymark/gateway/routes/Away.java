package org.waymark.gateway.routes;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Says which part is away when the way to it fails; every other failure stays what it is. */
final class Away implements GatewayFilter {

    private final Part part;

    Away(Part part) {
        this.part = part;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(Away::isSlow, failure -> new Refusal(part.slow(), failure))
                .onErrorMap(Away::isBroken, failure -> new Refusal(part.away(), failure));
    }

    static boolean is(Throwable failure) {
        return isSlow(failure) || isBroken(failure);
    }

    /** The part took the request, and did not answer in time. */
    static boolean isSlow(Throwable failure) {
        return failure instanceof ErrorResponse response && response.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
    }

    /** The part could not be reached, or broke off before it answered. */
    private static boolean isBroken(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null && !(cause instanceof Refusal), Throwable::getCause)
                .anyMatch(cause -> cause instanceof SocketException
                        || cause instanceof UnknownHostException
                        || cause instanceof PrematureCloseException
                        || cause instanceof PoolAcquireTimeoutException
                        || cause instanceof CallNotPermittedException
                        || cause instanceof ServiceUnavailableException);
    }
}
