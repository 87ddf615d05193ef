package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gateway.Browser.local;
import static org.waymark.gateway.Browser.next;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What still works while Keycloak is away? */
@GatewayTest
@DirtiesContext
class RealmAwayTest {

    private static final Realm REALM = Realm.open();

    private final Browser browser;

    RealmAwayTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @DynamicPropertySource
    static void aRealmOfItsOwn(DynamicPropertyRegistry settings) {
        settings.add("waymark.identity.issuer", () -> "http://identity.example/realms/waymark");
        settings.add("waymark.identity.internal", REALM::issuer);
    }

    @Test
    void pagesAreReadAsByAnybodyAndChangesAreRefused() {
        REALM.givesTokensFor(1);
        REALM.callsItself("http://identity.example/realms/waymark");
        var request = next(browser.get("/sign-in?to=/me"));
        assertThat(request.getHost()).isEqualTo("identity.example");
        assertThat(browser.get(local(REALM.signIn(request))).statusCode()).isEqualTo(303);
        var pending = local(REALM.signIn(next(browser.get("/sign-in"))));
        REALM.close();

        assertThat(browser.get("/uraia/away").statusCode()).isEqualTo(200);
        assertThat(Suite.EVENT.request("/uraia/away").header("Authorization")).isEmpty();
        var change = browser.post("/desk/uraia/change", "", "Sec-Fetch-Site", "same-origin");
        assertThat(change.statusCode()).isEqualTo(503);
        assertThat(change.body()).contains("/problems/sign-in-away");
        var signIn = browser.open(pending);
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.body()).contains("Sign-in is away at the moment");
    }
}
