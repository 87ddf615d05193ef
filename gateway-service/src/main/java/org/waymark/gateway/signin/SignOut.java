package org.waymark.gateway.signin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends the session here and at Keycloak, then goes to the home page. */
@RestController
class SignOut {

    private final ServerOAuth2AuthorizedClientRepository clients;
    private final RealmSessions realm;

    SignOut(ServerOAuth2AuthorizedClientRepository clients, RealmSessions realm) {
        this.clients = clients;
        this.realm = realm;
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<Void>> signOut(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person ->
                        clients.<OAuth2AuthorizedClient>loadAuthorizedClient(Identity.KEYCLOAK, person, exchange))
                .flatMap(tokens -> here(exchange).then(realm.end(tokens)))
                .switchIfEmpty(here(exchange).thenReturn(LocalPath.HOME.uri()))
                .map(SignOut::onTo);
    }

    private static Mono<Void> here(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate);
    }

    private static ResponseEntity<Void> onTo(URI next) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build();
    }
}
