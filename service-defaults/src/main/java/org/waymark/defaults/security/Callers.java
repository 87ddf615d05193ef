package org.waymark.defaults.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a {@link Caller} out of a token in the shape that Keycloak 26 gives it. */
public final class Callers {

    private Callers() {}

    /** The caller of the request that this thread answers. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : Caller.ANONYMOUS;
    }

    static Caller of(Jwt token) {
        var verified = Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
        return new Caller(
                text(token.getSubject()),
                text(token.getClaimAsString("name")),
                verified ? text(token.getClaimAsString("email")) : "",
                texts(token.getClaims().get("realm_access") instanceof Map<?, ?> access ? access.get("roles") : null),
                texts(token.getClaims().get("organization")));
    }

    /** Keycloak writes organizations as a list of aliases, or as an object by alias when more is told of each. */
    private static Set<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case Map<?, ?> map -> map.keySet().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case null, default -> Set.of();
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
