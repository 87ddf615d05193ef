package org.waymark.gateway.routes;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Watches a request's body. Above the limit it is refused, at once if its length is announced, else as soon as too much
 * has come. Time that runs out while it still trickles in is the client's fault, and is not held against the part.
 */
final class IncomingBody implements GatewayFilter {

    private final long limit;

    IncomingBody(DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(new Refusal(Problem.TOO_LARGE));
        }
        var watched = new Watched(request);
        return chain.filter(exchange.mutate().request(watched).build())
                .onErrorMap(
                        failure -> watched.isOnItsWay() && Away.isSlow(failure),
                        failure -> new Refusal(Problem.REQUEST_SLOW, failure));
    }

    private final class Watched extends ServerHttpRequestDecorator {

        private final AtomicLong seen = new AtomicLong();
        private volatile boolean isOnItsWay;

        Watched(ServerHttpRequest request) {
            super(request);
        }

        boolean isOnItsWay() {
            return isOnItsWay;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .doOnSubscribe(_ -> isOnItsWay = true)
                    .doOnComplete(() -> isOnItsWay = false)
                    .map(this::count);
        }

        private DataBuffer count(DataBuffer buffer) {
            if (seen.addAndGet(buffer.readableByteCount()) <= limit) {
                return buffer;
            }
            DataBufferUtils.release(buffer);
            throw new Refusal(Problem.TOO_LARGE);
        }
    }
}
