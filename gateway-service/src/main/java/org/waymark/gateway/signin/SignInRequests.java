package org.waymark.gateway.signin;

import static org.springframework.http.HttpMethod.GET;

import java.util.Locale;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /sign-in?to=/path} starts a sign-in that ends at the path, and asks Keycloak to speak the reader's language. */
@Component
final class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/sign-in";
    static final String TO = "to";

    private final ServerOAuth2AuthorizationRequestResolver requests;

    SignInRequests(ReactiveClientRegistrationRepository registrations) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var isSignIn =
                GET.equals(request.getMethod()) && PATH.equals(request.getPath().value());
        return isSignIn ? resolve(exchange, Identity.KEYCLOAK) : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        var to = LocalPath.of(exchange.getRequest().getQueryParams().getFirst(TO));
        return requests.resolve(exchange, registration)
                .map(request -> OAuth2AuthorizationRequest.from(request)
                        .attributes(attributes -> attributes.put(TO, to))
                        .additionalParameters(more -> more.put("ui_locales", language(exchange)))
                        .build());
    }

    private static String language(ServerWebExchange exchange) {
        var locale = exchange.getLocaleContext().getLocale();
        return (locale == null ? Locale.ENGLISH : locale).getLanguage();
    }
}
