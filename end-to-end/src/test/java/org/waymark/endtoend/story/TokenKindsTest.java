package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;
import tools.jackson.databind.json.JsonMapper;

/** What real Keycloak signs for others, or for other ends, opens nothing at any service. */
@OnTheSuite
class TokenKindsTest {

    /** One address of each service that every person with an account may read. */
    private static final List<String> ADDRESSES =
            List.of("/api/series", "/api/series/uraia/editions/brussels-2018/availability", "/api/search?q=x");

    private final Cast cast;

    TokenKindsTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void anIdTokenAndARefreshTokenAreRefusedWhereTheAccessTokenIsTaken() {
        var tokens = cast.tokensOf("ada");

        opens(tokens.get("access_token"), 200);
        opens(tokens.get("id_token"), 401);
        opens(tokens.get("refresh_token"), 401);
    }

    @Test
    void aTokenForTheAccountConsoleIsRefused(Browser browser) {
        try (var ada = browser.visitor()) {
            var page = ada.page();
            page.navigate(cast.addresses().issuer() + "/account");
            page.locator("#username").fill("ada");
            page.locator("#kc-login").click();
            page.locator("#password").fill("waymark");
            var answer = page.waitForResponse(
                    response -> response.url().endsWith("/protocol/openid-connect/token"),
                    () -> page.locator("#kc-login").click());
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);

            var token = JsonMapper.shared().readTree(answer.text()).path("access_token");
            assertThat(token.asString()).isNotEmpty();
            opens(token.asString(), 401);
        }
    }

    private void opens(String token, int status) {
        assertThat(ADDRESSES)
                .allSatisfy(address -> cast.anyone().bearing(token).get(address).is(status));
    }
}
