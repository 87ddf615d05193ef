package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Are styles, scripts and pictures there, and kept as long as they may be? */
@GatewayTest
class AssetsTest {

    private final Browser browser;

    AssetsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/webjars/picocss__pico/2.1.1/css/pico.min.css", "/webjars/htmx.org/2.0.10/dist/htmx.min.js"})
    void whatBearsItsVersionIsKeptForGood(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void theRestIsAskedForAgainByItsTag() {
        var first = browser.get("/assets/waymark.css");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(browser.get("/assets/waymark.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void browsersFindTheIcon() {
        assertThat(Browser.next(browser.get("/favicon.ico"))).hasToString("/assets/waymark.svg");
        assertThat(browser.get("/assets/waymark.svg").statusCode()).isEqualTo(200);
    }
}
