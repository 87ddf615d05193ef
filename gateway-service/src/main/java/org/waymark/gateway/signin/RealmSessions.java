package org.waymark.gateway.signin;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.gateway.address.PublicAddress;
import reactor.core.publisher.Mono;

/** Ends sessions at Keycloak. The gateway asks for it itself, so no token stands in an address of the browser. */
final class RealmSessions {

    private static final Logger log = LoggerFactory.getLogger(RealmSessions.class);

    private final WebClient realm;
    private final IdentitySettings settings;
    private final PublicAddress address;

    RealmSessions(WebClient realm, IdentitySettings settings, PublicAddress address) {
        this.realm = realm;
        this.settings = settings;
        this.address = address;
    }

    /** Where the browser goes then: home, or to Keycloak's own page when Keycloak did not do what it was asked for. */
    Mono<URI> end(OAuth2AuthorizedClient session) {
        var refresh = session.getRefreshToken();
        if (refresh == null) {
            return Mono.just(ownPage());
        }
        return realm.post()
                .uri(settings.back("/logout"))
                .body(BodyInserters.fromFormData(OAuth2ParameterNames.CLIENT_ID, settings.clientId())
                        .with(OAuth2ParameterNames.CLIENT_SECRET, settings.clientSecret())
                        .with(OAuth2ParameterNames.REFRESH_TOKEN, refresh.getTokenValue()))
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .map(this::next)
                .doOnError(failure -> log.warn("Keycloak could not be asked to end a session: {}", failure.toString()))
                .onErrorReturn(ownPage());
    }

    private URI next(HttpStatusCode status) {
        return status.is2xxSuccessful() ? LocalPath.HOME.uri() : ownPage();
    }

    /** It asks whether the person wants to sign out, since nothing proves who they are. */
    private URI ownPage() {
        return UriComponentsBuilder.fromUriString(settings.front("/logout"))
                .queryParam(OAuth2ParameterNames.CLIENT_ID, settings.clientId())
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(address.origin() + "/")
                .toUri();
    }
}
