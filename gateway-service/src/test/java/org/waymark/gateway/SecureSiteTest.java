package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gateway.Browser.local;
import static org.waymark.gateway.Browser.next;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What is different where the public address is https, and a proxy of our own stands before the gateway? */
@GatewayTest
@DirtiesContext
@TestPropertySource(
        properties = {"waymark.public-url=https://waymark.example", "waymark.gateway.trusted-proxies=127.0.0.0/8"})
class SecureSiteTest {

    private final Browser browser;

    SecureSiteTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void cookiesAreTakenFromThisHostOverTlsOnly() {
        var start = browser.get("/sign-in");
        var pending = start.headers().firstValue("Set-Cookie").orElseThrow();
        var back = browser.get(
                local(Suite.REALM.signIn(next(start))), "Cookie", pending.substring(0, pending.indexOf(';')));

        assertThat(pending)
                .startsWith("__Host-waymark-sign-in=")
                .contains("Secure")
                .contains("Path=/");
        assertThat(back.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("__Host-waymark-session="))
                        .collect(Collectors.joining()))
                .contains("Secure")
                .contains("Path=/")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void browsersStayWithTls() {
        assertThat(browser.get("/uraia").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    }

    @Test
    void servicesLearnThePublicAddressAndTheProxysClient() {
        browser.get("/uraia/proxied", "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Host", "evil.example");

        var seen = Suite.EVENT.request("/uraia/proxied");
        assertThat(seen.header("X-Forwarded-For")).hasValue("192.0.2.7, 127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).hasValue("waymark.example");
        assertThat(seen.header("X-Forwarded-Proto")).hasValue("https");
        assertThat(seen.header("X-Forwarded-Port")).hasValue("443");
    }
}
