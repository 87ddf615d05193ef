package org.waymark.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.stack.test.TestIssuer;
import org.waymark.stack.test.Tokens;
import org.waymark.stack.test.WaymarkTest;

/** Which tokens that a realm signs are taken? Access tokens of a person for Waymark, and no other. */
@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "waymark.store.database=problems-test",
            "waymark.topics.state=sample.notes"
        })
class TokenKindsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void anAccessTokenForWaymarkIsTaken() throws Exception {
        assertThat(answerTo(Tokens.of("ada"))).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherTokens")
    void anyOtherTokenIsRefused(String kind, String token) throws Exception {
        assertThat(answerTo(token)).as(kind).isEqualTo(401);
    }

    static Stream<Arguments> otherTokens() {
        return Stream.of(
                kind("an ID token", Map.of("typ", "ID", "aud", "waymark-gateway")),
                kind("an ID token that names the audience", Map.of("typ", "ID")),
                kind("a refresh token", Map.of("typ", "Refresh", "aud", TestIssuer.uri())),
                kind("an offline token", Map.of("typ", "Offline")),
                kind("a logout token", Map.of("typ", "Logout")),
                kind("a token without a kind", Map.of("typ", "")),
                kind("the account console's token", Map.of("aud", "account", "azp", "account-console")),
                kind("a token for two others", Map.of("aud", List.of("account", "waymark-gateway"))),
                kind("a token for nobody", Map.of("aud", List.of())),
                kind("a token of nobody", Map.of("sub", "")),
                kind("a token of another realm", Map.of("iss", TestIssuer.uri() + "-2")),
                kind("a token that is not good yet", Map.of("nbf", 4_102_444_800L)),
                Arguments.of("an expired token", Tokens.expired("ada", "writer")),
                Arguments.of("a token that somebody else signed", Tokens.forged("ada", "writer")),
                Arguments.of("a token that nobody signed", Tokens.unsigned("ada")),
                Arguments.of("no token at all", "ada"));
    }

    private static Arguments kind(String name, Map<String, Object> claims) {
        return Arguments.of(name, Tokens.with("ada", claims));
    }

    private int answerTo(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notes/none"))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
