package org.waymark.stack.suite;

import java.net.URI;

/**
 * Where a running suite is reached.
 *
 * @param gateway the start page and the API
 * @param issuer Keycloak's realm; tokens come from {@code /protocol/openid-connect/token} below it
 * @param mails what the mail catcher caught, as JSON
 */
public record Addresses(URI gateway, URI issuer, URI mails) {

    /** Where tokens are given out. */
    public URI tokens() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }
}
