package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gateway.Suite.REALM;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Who does too much is turned away, and nobody else. Each test comes from another address, by way of a proxy. */
@GatewayTest
@TestPropertySource(
        properties = {
            "waymark.gateway.trusted-proxies=127.0.0.0/8",
            "waymark.limits.wrong-keys=3 in 10m",
            "waymark.limits.writes=5 in 10m",
            "waymark.limits.searches=4 in 10m",
            "waymark.limits.sign-ins=4 in 10m"
        })
class RateLimitsTest {

    private static final String FOR = "X-Forwarded-For";

    private final Browser browser;
    private String here = "";

    RateLimitsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @BeforeEach
    void comesFromSomewhereElse() {
        var random = UUID.randomUUID().getLeastSignificantBits();
        here = "198.51.%d.%d".formatted(random & 0xff, random >> 8 & 0xff);
    }

    @Test
    void whoGuessesKeysWaitsAndIsToldForHowLong() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(browser.get("/registrations/1/wrong?key=" + guess, FOR, here)
                            .statusCode())
                    .isEqualTo(404);
        }

        var answer = browser.get("/registrations/1/wrong?key=4", FOR, here);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(100L, 200L);
    }

    @Test
    void aPersonGetsAPageInTheirLanguage() {
        for (var guess = 0; guess < 3; guess++) {
            browser.get("/registrations/1/wrong?key=" + guess, FOR, here);
        }

        assertThat(browser.open("/registrations/1/wrong?key=4", FOR, here, "Accept-Language", "fr")
                        .body())
                .contains("Trop de fois pour le moment", "revenez en arrière");
    }

    @Test
    void keysThatOpenSomethingCostNothing() {
        for (var visit = 0; visit < 20; visit++) {
            assertThat(browser.get("/registrations/1?key=right", FOR, here).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherAddressIsNotTurnedAway() {
        for (var guess = 0; guess < 4; guess++) {
            browser.get("/registrations/1/wrong?key=" + guess, FOR, here);
        }
        comesFromSomewhereElse();

        assertThat(browser.get("/registrations/1/wrong?key=x", FOR, here).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheClientClaimsBeforeTheProxyIsNotBelieved() {
        for (var guess = 0; guess < 3; guess++) {
            browser.get("/registrations/1/wrong?key=" + guess, FOR, "6.6.6." + guess + ", " + here);
        }

        assertThat(browser.get("/registrations/1/wrong?key=x", FOR, "6.6.6.6, " + here)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoIsSignedInIsCountedByTheirAccount() {
        for (var write = 0; write < 6; write++) {
            browser.post("/desk/uraia", "", FOR, here);
        }
        assertThat(browser.post("/desk/uraia", "", FOR, here).statusCode()).isEqualTo(429);

        browser.signIn(REALM, "/");

        assertThat(browser.post("/desk/uraia", "", FOR, here, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/search?q=x, 200", "/api/search?q=x, 200", "/sign-in, 302"})
    void whatIsAskedOften(String address, int status) {
        for (var question = 0; question < 4; question++) {
            assertThat(browser.get(address, FOR, here).statusCode()).isEqualTo(status);
        }

        assertThat(browser.get(address, FOR, here).statusCode()).isEqualTo(429);
    }

    @Test
    void readingIsNotCounted() {
        for (var visit = 0; visit < 50; visit++) {
            assertThat(browser.get("/uraia/brussels-2018", FOR, here).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void threeHundredPeopleInOneOfficeRegisterAtOnce() {
        for (var person = 0; person < 300; person++) {
            assertThat(browser.post("/uraia/brussels-2018/register", "", FOR, here)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
