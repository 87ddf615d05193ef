package org.waymark.gateway.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/** The access token of a session, refreshed when it has run out. */
@Component
final class Tokens {

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    private final ReactiveOAuth2AuthorizedClientManager clients;

    /** Requests of one session that come at once share one refresh. */
    private final Map<String, Mono<String>> underWay = new ConcurrentHashMap<>();

    Tokens(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * Empty when the person is no longer signed in at Keycloak; the session has ended then. While Keycloak is away and
     * the token has run out, pages are read as by anybody, and changes are refused.
     */
    Mono<String> of(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> underWay.computeIfAbsent(
                        session.getId(),
                        id -> current(person, exchange)
                                .doFinally(_ -> underWay.remove(id))
                                .cache()))
                .onErrorResume(
                        Tokens::isOver,
                        over -> exchange.getSession()
                                .flatMap(WebSession::invalidate)
                                .then(Mono.empty()))
                .onErrorResume(failure -> away(exchange, failure));
    }

    private Mono<String> current(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Identity.KEYCLOAK)
                        .principal(person)
                        .attribute(ServerWebExchange.class.getName(), exchange)
                        .build())
                .map(client -> client.getAccessToken().getTokenValue());
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof ClientAuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    private static Mono<String> away(ServerWebExchange exchange, Throwable failure) {
        log.warn("A session's token could not be refreshed: {}", failure.toString());
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                ? Mono.empty()
                : Mono.error(new Refusal(Problem.SIGN_IN_AWAY, failure));
    }
}
