package org.waymark.stack.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens in the shape of Keycloak's, for anybody a test makes up. The same user name is always the same subject. */
public final class Tokens {

    private static final JsonMapper JSON = new JsonMapper();

    private Tokens() {}

    /** Somebody with an account, without role and organisation. */
    public static String of(String username) {
        return token(username, List.of(), List.of());
    }

    /** Somebody with one realm role, in these organisations. */
    public static String of(String username, String role, String... organizations) {
        return token(username, List.of(role), List.of(organizations));
    }

    /** The same person as {@link #of}, who has given the account another display name. */
    public static String named(String name, String username, String role, String... organizations) {
        var claims = claims(username, List.of(role), List.of(organizations), Duration.ofMinutes(30));
        claims.put("name", name);
        return signed(claims);
    }

    public static String token(String username, List<String> roles, List<String> organizations) {
        return signed(claims(username, roles, organizations, Duration.ofMinutes(30)));
    }

    /** Was right an hour ago. */
    public static String expired(String username, String role, String... organizations) {
        return signed(claims(username, List.of(role), List.of(organizations), Duration.ofHours(-1)));
    }

    /** Looks right, but somebody else signed it. */
    public static String forged(String username, String role, String... organizations) {
        return SigningKey.generate("test-key")
                .sign(JSON.writeValueAsString(
                        claims(username, List.of(role), List.of(organizations), Duration.ofMinutes(30))));
    }

    /** Of an attendee, with claims that say something else than those of an access token for Waymark. */
    public static String with(String username, Map<String, Object> changes) {
        var claims = claims(username, List.of(), List.of(), Duration.ofMinutes(30));
        claims.putAll(changes);
        return signed(claims);
    }

    /** Nobody signed it: {@code alg} is {@code none}. */
    public static String unsigned(String username) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var claims = JSON.writeValueAsString(claims(username, List.of(), List.of(), Duration.ofMinutes(30)));
        return encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    /** The subject that tokens of this user name bear. */
    public static String subjectOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String signed(Map<String, Object> claims) {
        return TestIssuer.key().sign(JSON.writeValueAsString(claims));
    }

    private static Map<String, Object> claims(
            String username, List<String> roles, List<String> organizations, Duration validFor) {
        var expiry = Instant.now().plus(validFor);
        var claims = new TreeMap<String, Object>();
        claims.put("iss", TestIssuer.uri());
        claims.put("sub", subjectOf(username));
        claims.put("aud", List.of("waymark", "account"));
        claims.put("azp", "waymark-cli");
        claims.put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", expiry.minus(Duration.ofHours(1)).getEpochSecond());
        claims.put("exp", expiry.getEpochSecond());
        claims.put("scope", "profile email organization");
        claims.put("preferred_username", username);
        claims.put("name", Character.toUpperCase(username.charAt(0)) + username.substring(1));
        claims.put("email", username + "@example.org");
        claims.put("email_verified", true);
        claims.put("realm_access", Map.of("roles", roles));
        if (!organizations.isEmpty()) {
            claims.put("organization", organizations);
        }
        return claims;
    }
}
