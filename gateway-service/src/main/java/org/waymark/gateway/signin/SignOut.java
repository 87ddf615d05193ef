package org.waymark.gateway.signin;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.gateway.address.PublicAddress;
import reactor.core.publisher.Mono;

/** Ends the session here, then at Keycloak, which sends the browser on to the home page. */
@RestController
class SignOut {

    private final PublicAddress address;
    private final IdentitySettings settings;

    SignOut(PublicAddress address, IdentitySettings settings) {
        this.address = address;
        this.settings = settings;
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<Void>> signOut(@AuthenticationPrincipal @Nullable OidcUser person, WebSession session) {
        var next = Optional.ofNullable(person).map(this::keycloak).orElse(LocalPath.HOME.uri());
        return session.invalidate()
                .thenReturn(ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(next)
                        .build());
    }

    private URI keycloak(OidcUser person) {
        return UriComponentsBuilder.fromUriString(settings.front("/logout"))
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(person.getIdToken().getTokenValue(), address.origin() + "/")
                .toUri();
    }
}
