package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which header fields does the gateway set, in both directions? */
@GatewayTest
class HeadersTest {

    private final Browser browser;

    HeadersTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void whatAClientClaimsAboutAddressesIsThrownAway() {
        browser.get(
                "/uraia/forwarded",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Port",
                "666",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Forwarded-Ssl",
                "on",
                "Forwarded",
                "for=6.6.6.6;host=evil.example",
                "X-Real-IP",
                "6.6.6.6");

        var seen = Suite.EVENT.request("/uraia/forwarded");
        assertThat(seen.header("X-Forwarded-For")).hasValue("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).hasValue("localhost:8080");
        assertThat(seen.header("X-Forwarded-Proto")).hasValue("http");
        assertThat(seen.header("X-Forwarded-Port")).hasValue("8080");
        assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(seen.header("X-Forwarded-Ssl")).isEmpty();
        assertThat(seen.header("Forwarded")).isEmpty();
        assertThat(seen.header("X-Real-IP")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uraia", "/nowhere.html", "/sign-in", "/assets/waymark.css", "/actuator/health/liveness"})
    void everyAnswerTellsBrowsersToBeCareful(String path) {
        var headers = browser.open(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("img-src 'self' data:")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' " + Suite.REALM.issuer())
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aStricterServiceIsLeftAlone() {
        assertThat(browser.get("/uraia/strict").headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox");
    }

    @Test
    void aDecentRequestIdGoesThroughAndComesBack() {
        var answer = browser.get("/uraia/traced", "X-Request-Id", "0199-abc-42");

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("0199-abc-42");
        assertThat(Suite.EVENT.request("/uraia/traced").header("X-Request-Id")).hasValue("0199-abc-42");
    }

    @Test
    void anyOtherRequestIdIsReplaced() {
        var answer = browser.get("/uraia/traced-anew", "X-Request-Id", "<b>who@example.org</b>");

        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).hasSize(36);
        assertThat(Suite.EVENT.request("/uraia/traced-anew").header("X-Request-Id"))
                .hasValue(id);
    }

    @Test
    void theTraceOfACallerGoesOn() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        browser.get("/uraia/trace", "traceparent", trace);

        assertThat(Suite.EVENT.request("/uraia/trace").header("traceparent")).hasValue(trace);
    }
}
