package org.waymark.gateway.problem;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.log.Failures;
import org.waymark.gateway.log.RouteTemplate;
import reactor.core.publisher.Mono;

/** Answers every error that leaves the gateway's own code; what a service answers never comes here. */
@Component
@Order(-2)
final class Answers implements ErrorWebExceptionHandler, ServerResponse.Context {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private static final String RETRY_AFTER_SECONDS = "5";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final List<HttpMessageWriter<?>> writers;
    private final List<ViewResolver> views;

    Answers(ServerCodecConfigurer codecs, ObjectProvider<ViewResolver> views) {
        this.writers = codecs.getWriters();
        this.views = views.orderedStream().toList();
    }

    @Override
    public List<HttpMessageWriter<?>> messageWriters() {
        return writers;
    }

    @Override
    public List<ViewResolver> viewResolvers() {
        return views;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            log.warn(
                    "{}{} {} broke off in the middle of its answer",
                    exchange.getLogPrefix(),
                    exchange.getRequest().getMethod(),
                    RouteTemplate.of(exchange),
                    Failures.withoutAddresses(error));
            return Mono.error(error);
        }
        var problem = problemOf(error);
        note(exchange, problem, error);
        start(exchange, problem, error);
        var json = Mono.defer(() -> json(exchange, problem)).flatMap(answer -> answer.writeTo(exchange, this));
        return Reader.of(exchange.getRequest()) == Reader.PROGRAM
                ? json
                : page(problem)
                        .flatMap(answer -> answer.writeTo(exchange, this))
                        .onErrorResume(failure -> {
                            log.error(
                                    "The page for {} could not be drawn",
                                    problem.code(),
                                    Failures.withoutAddresses(failure));
                            return json;
                        });
    }

    private static Problem problemOf(Throwable error) {
        return switch (error) {
            case Refusal refusal -> refusal.problem();
            case ErrorResponse response -> Problem.of(response.getStatusCode());
            default -> Problem.UNEXPECTED;
        };
    }

    private static void note(ServerWebExchange exchange, Problem problem, Throwable error) {
        var route = RouteTemplate.of(exchange);
        if (problem == Problem.UNEXPECTED) {
            log.error(
                    "{}{} {} failed",
                    exchange.getLogPrefix(),
                    exchange.getRequest().getMethod(),
                    route,
                    Failures.withoutAddresses(error));
        } else if (problem.status().is5xxServerError()) {
            log.warn(
                    "{}{} {}: {} ({})",
                    exchange.getLogPrefix(),
                    exchange.getRequest().getMethod(),
                    route,
                    problem.code(),
                    String.valueOf(error.getCause()));
        }
    }

    private static void start(ServerWebExchange exchange, Problem problem, Throwable error) {
        var headers = exchange.getResponse().getHeaders();
        headers.clear();
        if (error instanceof ErrorResponse response) {
            headers.addAll(HttpHeaders.ALLOW, response.getHeaders().getOrEmpty(HttpHeaders.ALLOW));
        }
        if (error instanceof Refusal refusal && refusal.duration().isPresent()) {
            var seconds = refusal.duration().get().plusMillis(999).toSeconds();
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
        } else if (problem.status().is5xxServerError() && problem != Problem.UNEXPECTED) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        headers.setCacheControl("no-store");
    }

    private static Mono<ServerResponse> json(ServerWebExchange exchange, Problem problem) {
        var body = ProblemDetail.forStatusAndDetail(problem.status(), problem.sentence());
        body.setTitle(problem.title());
        body.setType(URI.create("/problems/" + problem.code()));
        body.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        return ServerResponse.status(problem.status())
                .contentType(APPLICATION_PROBLEM_JSON)
                .bodyValue(body);
    }

    private static Mono<ServerResponse> page(Problem problem) {
        return ServerResponse.status(problem.status())
                .contentType(HTML)
                .render(
                        "waymark/problem",
                        Map.of(
                                "status", problem.status().value(),
                                "code", problem.code(),
                                "title", problem.title(),
                                "detail", "",
                                "errors", List.of()));
    }
}
