package org.waymark.stack.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokensTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aTokenBearsRolesAndOrganisationsAsKeycloakWritesThem() {
        var claims = claims(Tokens.of("brussels", "organiser", "brussels"));

        assertThat(claims.at("/realm_access/roles/0").asString()).isEqualTo("organiser");
        assertThat(claims.at("/organization/0").asString()).isEqualTo("brussels");
        assertThat(claims.at("/preferred_username").asString()).isEqualTo("brussels");
        assertThat(claims.at("/iss").asString()).isEqualTo(TestIssuer.uri());
    }

    @Test
    void thePublishedKeyProvesATokenAndNotAForgedOne() throws Exception {
        assertThat(isProven(Tokens.of("ada"))).isTrue();
        assertThat(isProven(Tokens.forged("ada", "organiser", "brussels"))).isFalse();
    }

    @Test
    void theMetadataNamesTheKeys() throws Exception {
        assertThat(get(TestIssuer.uri() + "/.well-known/openid-configuration")
                        .at("/jwks_uri")
                        .asString())
                .isEqualTo(TestIssuer.keysUri());
    }

    private static boolean isProven(String token) throws Exception {
        var jwk = get(TestIssuer.keysUri()).at("/keys/0");
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.at("/n")), number(jwk.at("/e"))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asString()));
    }

    private static JsonNode claims(String token) {
        var start = token.indexOf('.') + 1;
        return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(start, token.indexOf('.', start))));
    }

    private static JsonNode get(String uri) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(uri)).build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
