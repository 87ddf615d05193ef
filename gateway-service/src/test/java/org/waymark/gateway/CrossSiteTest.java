package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may change something, and from where? */
@GatewayTest
class CrossSiteTest {

    private final Browser browser;

    CrossSiteTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # Sec-Fetch-Site, Origin,              session, bearer, status
                    same-origin, http://localhost:8080,     yes,     no,     200
                    same-origin, -,                         yes,     no,     200
                    same-origin, http://127.0.0.1:8080,     yes,     no,     200
                    none,        -,                         yes,     no,     200
                    cross-site,  http://localhost:8080,     yes,     no,     403
                    cross-site,  https://evil.example,      yes,     no,     403
                    cross-site,  https://evil.example,      no,      no,     403
                    cross-site,  https://evil.example,      yes,     yes,    403
                    same-site,   http://localhost:9090,     yes,     no,     403
                    same-site,   http://localhost:9090,     no,      no,     403
                    -,           http://localhost:8080,     yes,     no,     200
                    -,           https://localhost:8080,    yes,     no,     403
                    -,           http://localhost:9090,     yes,     no,     403
                    -,           https://evil.example,      no,      no,     403
                    -,           null,                      yes,     no,     403
                    -,           null,                      no,      no,     403
                    -,           -,                         yes,     no,     403
                    -,           -,                         yes,     yes,    403
                    -,           -,                         no,      no,     200
                    -,           -,                         no,      yes,    200
                    cross-site,  https://tool.example,      no,      yes,    200
                    """)
    void changesComeFromPagesOfThisSiteOrFromPrograms(
            @Nullable String site, @Nullable String origin, String session, String bearer, int status) {
        var headers = new ArrayList<String>();
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Origin", origin);
        add(headers, "Cookie", "yes".equals(session) ? "waymark-session=0199" : null);
        add(headers, "Authorization", "yes".equals(bearer) ? "Bearer token" : null);

        var answer = browser.post("/uraia/brussels-2018/register", "name=Ada", headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "registration" : "/problems/cross-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyUnsafeMethodIsGuarded(String method) {
        var answer = browser.send(method, "/api/series", BodyPublishers.ofString("{}"), "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void linksFromElsewhereWork() {
        assertThat(browser.open("/uraia", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseSignsSomebodyOut() {
        assertThat(browser.post("/sign-out", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    private static void add(List<String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name);
            headers.add(value);
        }
    }
}
