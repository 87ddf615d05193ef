package org.waymark.defaults.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.StringUtils;

/**
 * Takes access tokens of a person that were given out for Waymark. The realm signs much else with the same key: ID
 * tokens, logout tokens, access tokens for the account console. Keycloak says the kind in the claim {@code typ}.
 */
final class AccessTokens implements OAuth2TokenValidator<Jwt> {

    private static final String AUDIENCE = "waymark";

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!"Bearer".equals(token.getClaimAsString("typ"))) {
            return refused("This is no access token");
        }
        if (token.getAudience() == null || !token.getAudience().contains(AUDIENCE)) {
            return refused("The token is not meant for " + AUDIENCE);
        }
        return StringUtils.hasText(token.getSubject())
                ? OAuth2TokenValidatorResult.success()
                : refused("The token is nobody's");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
