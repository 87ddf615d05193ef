package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which part answers which path? */
@GatewayTest
class RoutesTest {

    private final Browser browser;

    RoutesTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "event, /",
        "event, /uraia",
        "event, /uraia/brussels-2018",
        "event, /uraia/brussels-2018/programme",
        "event, /uraia/brussels-2018.ics",
        "event, /uraia.ics",
        "event, /catalog.jsonld",
        "event, /desk",
        "event, /desk/uraia",
        "event, /desk/uraia/brussels-2018",
        "event, /desk/uraia/editions/new",
        "event, /api/series",
        "event, /api/series/uraia/editions/brussels-2018",
        "event, /api/series/uraia/editions/brussels-2018/open",
        "event, /api/openapi/event",
        "event, /apis",
        "registration, /me",
        "registration, /registrations/0199",
        "registration, /uraia/brussels-2018/register",
        "registration, /uraia/brussels-2018/register/done",
        "registration, /desk/uraia/brussels-2018/registrations",
        "registration, /uraia/brussels-2018/delegations/nicosia",
        "registration, /desk/uraia/brussels-2018/delegations",
        "registration, /api/series/uraia/editions/brussels-2018/delegations",
        "registration, /desk/uraia/brussels-2018/admission",
        "registration, /desk/uraia/brussels-2018/form/questions/new",
        "registration, /desk/uraia/form",
        "registration, /api/series/uraia/registration-form",
        "registration, /api/series/uraia/editions/brussels-2018/registration-form",
        "registration, /api/series/uraia/editions/brussels-2018/availability",
        "registration, /api/series/uraia/editions/brussels-2018/admission",
        "registration, /api/series/uraia/editions/brussels-2018/registrations",
        "registration, /api/series/uraia/editions/brussels-2018/check-ins",
        "registration, /api/registrations/0199",
        "registration, /api/openapi/registration",
        "content, /search",
        "content, /uraia/brussels-2018/trails/blue",
        "content, /uraia/brussels-2018/materials",
        "content, /desk/trails",
        "content, /desk/uraia/brussels-2018/trails/blue",
        "content, /desk/uraia/brussels-2018/materials",
        "content, /api/series/uraia/editions/brussels-2018/trails/blue/submit",
        "content, /api/series/uraia/editions/brussels-2018/materials",
        "content, /api/materials/0199/content",
        "content, /api/search",
        "content, /api/openapi/content",
    })
    void eachPathHasItsPart(String part, String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/unknown",
                "/api/openapi/other",
                "/problems/not-found",
                "/error",
                "/login",
                "/logout",
                "/oauth2/authorization/keycloak",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/materials/0199",
                "/Uraia",
                "/uraia_2",
                "/-uraia",
                "/assets/none.css",
                "/webjars/none.js",
                "/wp-login.php",
                "/.env",
            })
    void noSeriesHasAReservedOrStrangeName(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(Suite.EVENT.wasAskedFor(path)).isFalse();
    }

    @Test
    void addressAndQueryArriveAsTheyWereSent() {
        assertThat(browser.get("/search?q=donn%C3%A9es%20ouvertes&after=").body())
                .isEqualTo("content");
        assertThat(Suite.CONTENT.request("/search").query()).isEqualTo("q=donn%C3%A9es%20ouvertes&after=");
    }

    @Test
    void whatAServiceAnswersIsItsOwnBusiness() {
        var answer = browser.open("/uraia/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("event");
    }
}
