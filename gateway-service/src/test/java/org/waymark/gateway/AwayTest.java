package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is answered while a part is away or slow? */
@GatewayTest
@DirtiesContext
class AwayTest {

    private static final BackEnd SLOW = BackEnd.named("content");

    private final Browser browser;

    @Autowired
    private ReactiveResilience4JCircuitBreakerFactory breakers;

    AwayTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void registrationIsAway(DynamicPropertyRegistry settings) {
        settings.add("waymark.routes.registration", () -> "http://127.0.0.1:1");
        settings.add("waymark.routes.content", SLOW::address);
        settings.add("waymark.routes.time-out", () -> "3s");
    }

    @BeforeEach
    void forgetWhatOtherTestsDid() {
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void aProgramIsToldWhichPartIsAwayAndWhenToComeBack() {
        var answer = browser.get("/api/series/uraia/editions/brussels-2018/availability");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/registration-away\"")
                .contains("Registration is away at the moment. The rest works");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Registration is away at the moment",
        "fr, L’inscription est indisponible pour le moment",
        "nl, Inschrijven is even niet mogelijk",
        "es, La inscripción no está disponible en este momento",
    })
    void aPersonIsToldInTheirLanguage(String language, String headline) {
        var answer = browser.open("/uraia/brussels-2018/register", "Cookie", "waymark-language=" + language);

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(headline);
    }

    @Test
    void theRestWorks() {
        assertThat(browser.get("/uraia/brussels-2018").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartThatDoesNotAnswerInTimeIsNotWaitedFor() {
        var answer = browser.get("/uraia/brussels-2018/trails/never");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/content-slow");
    }

    @Test
    void aBodyThatTricklesInIsNotHeldAgainstThePart() {
        aDozenTimes(() -> {
            var answer = browser.raw("POST /desk/uraia HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf-");
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-slow");
        });

        assertThat(browser.get("/desk/uraia").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartThatKeepsFailingIsLeftInPeaceAndGetsItsTurnAgain() {
        aDozenTimes(() -> browser.get("/uraia/brussels-2018/trails/never"));
        var answer = browser.get("/uraia/brussels-2018/trails/well");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/content-away");
        assertThat(SLOW.wasAskedFor("/uraia/brussels-2018/trails/well")).isFalse();
        var breaker = breakers.getCircuitBreakerRegistry().find("content").orElseThrow();
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                browser.get("/uraia/brussels-2018/trails/well").statusCode())
                        .isEqualTo(200));
    }

    private static void aDozenTimes(Runnable request) {
        var requests = IntStream.range(0, 12)
                .mapToObj(_ -> CompletableFuture.runAsync(request, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(requests).join();
    }
}
