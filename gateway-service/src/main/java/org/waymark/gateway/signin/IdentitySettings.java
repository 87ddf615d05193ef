package org.waymark.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Keycloak realm that people sign in at.
 *
 * @param issuer the realm as browsers see it, and as tokens name it
 * @param internal the same realm as the gateway reaches it, if that is another address
 * @param timeOut for each call to it
 */
@Validated
@ConfigurationProperties("waymark.identity")
public record IdentitySettings(
        @NotBlank @DefaultValue("http://localhost:8081/realms/waymark")
        String issuer,

        @Nullable String internal,
        @NotBlank @DefaultValue("waymark-gateway") String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("5s") Duration timeOut) {

    private static final String PROTOCOL = "/protocol/openid-connect";

    /** Scheme, host and port of Keycloak as browsers see it. */
    public String origin() {
        var realm = URI.create(issuer);
        return realm.getScheme() + "://" + realm.getAuthority();
    }

    /** An endpoint that browsers are sent to. */
    String front(String endpoint) {
        return issuer + PROTOCOL + endpoint;
    }

    /** An endpoint that the gateway calls. */
    String back(String endpoint) {
        return (internal == null || internal.isBlank() ? issuer : internal) + PROTOCOL + endpoint;
    }
}
