package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets what from the gateway's own addresses? Being signed in opens nothing more here. */
@GatewayTest
class AccessMatrixTest {

    private final Browser anonymous;
    private final Browser ada;

    AccessMatrixTest(@LocalServerPort int port) {
        anonymous = new Browser(port);
        ada = new Browser(port);
        ada.signIn(Suite.REALM, "/");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # method, path,                       anonymous, signed in
            GET,  /sign-in,                       302, 302
            POST, /sign-in,                       404, 404
            GET,  /login/oauth2/code/keycloak,    400, 400
            POST, /sign-out,                      303, 303
            GET,  /sign-out,                      405, 405
            GET,  /assets/waymark.css,            200, 200
            GET,  /webjars/htmx.org/2.0.10/dist/htmx.min.js, 200, 200
            GET,  /favicon.ico,                   302, 302
            GET,  /actuator/health/liveness,      200, 200
            GET,  /actuator/health/readiness,     200, 200
            GET,  /actuator/health,               404, 404
            GET,  /actuator,                      404, 404
            GET,  /actuator/info,                 404, 404
            GET,  /actuator/env,                  404, 404
            GET,  /actuator/gateway/routes,       404, 404
            POST, /actuator/gateway/refresh,      404, 404
            POST, /actuator/shutdown,             404, 404
            GET,  /oauth2/authorization/keycloak, 404, 404
            GET,  /login,                         404, 404
            POST, /logout,                        404, 404
            """)
    void eachAddressIsOpenToWhomItShouldBe(String method, String path, int nobody, int signedIn) {
        assertThat(ask(anonymous, method, path)).isEqualTo(nobody);
        assertThat(ask(ada, method, path)).isEqualTo(signedIn);
    }

    private static int ask(Browser browser, String method, String path) {
        return browser.send(method, path, BodyPublishers.noBody(), "Sec-Fetch-Site", "same-origin")
                .statusCode();
    }
}
