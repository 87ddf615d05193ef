package org.waymark.gateway.problem;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** An address that is none is refused before any code of ours sees the request, and without a word; here is the word. */
@Component
final class Unreadable implements NettyServerCustomizer {

    private static final String BODY = """
            {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}""".formatted(
                    Problem.BAD_REQUEST.code(),
                    Problem.BAD_REQUEST.title(),
                    Problem.BAD_REQUEST.status().value(),
                    Problem.BAD_REQUEST.sentence());

    @Override
    public HttpServer apply(HttpServer server) {
        return server.mapHandle((handling, connection) -> handling.then(Mono.defer(() -> explain(connection))));
    }

    private static Mono<Void> explain(Connection connection) {
        return connection instanceof HttpServerResponse response
                        && !response.hasSentHeaders()
                        && response.status().equals(HttpResponseStatus.BAD_REQUEST)
                ? response.header(HttpHeaderNames.CONTENT_TYPE, APPLICATION_PROBLEM_JSON_VALUE)
                        .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                        .sendString(Mono.just(BODY))
                        .then()
                : Mono.empty();
    }
}
