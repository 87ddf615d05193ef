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

/** Refuses a body above the limit: at once if its length is announced, else as soon as too much has come. */
final class BodyLimit implements GatewayFilter {

    private final long limit;

    BodyLimit(DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(new Refusal(Problem.TOO_LARGE));
        }
        return chain.filter(exchange.mutate().request(new Counted(request)).build());
    }

    private final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong seen = new AtomicLong();

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().map(this::count);
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
