package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What of an address gets into a log? Its template; not the codes in its path, and not the keys in its query. */
@GatewayTest
@Import(LogsTest.Fault.class)
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    private final Browser browser;

    LogsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void theAccessLogBearsTheTemplateOfTheRoute(CapturedOutput output) {
        browser.get("/uraia/brussels-2018/invitations/secret-code?key=secret-key");
        browser.get("/login/oauth2/code/keycloak?code=secret-code&state=secret-state");
        browser.get("/assets/waymark.css?key=secret-key");
        browser.get("/secret-path.html");

        assertThat(output.getAll())
                .contains("GET /{series}/{edition}/invitations/** 200")
                .contains("GET /login/oauth2/code/keycloak 400")
                .contains("GET /assets/** 200")
                .contains("GET (no route) 404")
                .doesNotContain("secret-");
    }

    @Test
    void theTemplateOfTheServiceIsFinerAndIsNotShown(CapturedOutput output) {
        var answer = browser.get("/uraia/secret-code/templated");

        assertThat(output.getAll())
                .contains("GET /{series}/{page}/templated 200")
                .doesNotContain("secret-code");
        assertThat(answer.headers().firstValue("Waymark-Route")).isEmpty();
    }

    @Test
    void aFailureIsLoggedWithItsStackAndWithoutTheAddress(CapturedOutput output) {
        var answer = browser.get("/uraia/secret-code/fault?key=secret-key");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(output.getAll())
                .contains("GET (no route) failed", "IllegalStateException: a fault", "LogsTest$Fault")
                .doesNotContain("secret-");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fault {

        @Bean
        WebFilter fault() {
            return (exchange, chain) -> exchange.getRequest().getPath().value().endsWith("/fault")
                    ? Mono.error(new IllegalStateException("a fault"))
                    : chain.filter(exchange);
        }
    }
}
