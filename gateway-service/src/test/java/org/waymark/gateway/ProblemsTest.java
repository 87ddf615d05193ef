package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What does the gateway say when it says no? */
@GatewayTest
class ProblemsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Browser browser;

    ProblemsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404, not-found, Not found",
        "GET, /nothing.html, 404, not-found, Not found",
        "GET, /sign-out, 405, method-not-allowed, Method not allowed",
        "POST, /assets/waymark.css, 405, method-not-allowed, Method not allowed",
        "GET, /login/oauth2/code/keycloak, 400, sign-in-failed, Sign in failed",
        "GET, /uraia;a=b/x, 400, bad-request, Bad request",
        "GET, /uraia%2F..%2Fdesk, 400, bad-request, Bad request",
        "TRACE, /uraia, 400, bad-request, Bad request",
    })
    void aProgramGetsAProblem(String method, String path, int status, String code, String title) {
        var answer = browser.send(method, path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + code + "\"")
                .contains("\"status\":" + status)
                .contains("\"title\":\"" + title + "\"")
                .contains("\"detail\":")
                .doesNotContain("timestamp")
                .doesNotContain("trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uraia/a|b", "/sign-in?to=%zz", "/%"})
    void anAddressThatIsNoneIsAProblemToo(String address) {
        assertThat(browser.raw("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(address)))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"type\":\"/problems/bad-request\"");
    }

    @Test
    void aPersonGetsAPage() {
        var answer = browser.open("/nothing.html?lang=es");

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("es");
        assertThat(page.select("main h1").text()).isNotEmpty().doesNotContain("??");
        assertThat(page.select("nav.languages a")).hasSize(4);
        assertThat(answer.body()).doesNotContain("Whitelabel").doesNotContain("??");
    }

    @Test
    void whatIsNotAllowedIsSaidWithWhatIs() {
        assertThat(browser.get("/sign-out").headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void anAddressHasAnEnd() {
        var answer = browser.get("/search?q=" + "x".repeat(9000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("/problems/address-too-long");
    }

    @Test
    void headerFieldsHaveAnEnd() {
        var answer = browser.get("/uraia", "Cookie", "big=" + "x".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("/problems/headers-too-large");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAtOnce() {
        var answer = browser.post("/api/series", "x".repeat(20 * MEGABYTE));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
        assertThat(browser.get("/uraia").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedOnTheWay() {
        var answer = browser.send(
                "POST",
                "/api/series/streamed",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20 * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    @Test
    void filesMayBeLarger() {
        var path = "/api/series/uraia/editions/brussels-2018/materials";
        var answer = browser.send(
                "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20 * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Suite.CONTENT.request(path).size()).isEqualTo(20 * MEGABYTE);
    }
}
