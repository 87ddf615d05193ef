package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gateway.Browser.local;
import static org.waymark.gateway.Browser.next;
import static org.waymark.gateway.Suite.REALM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/** Does signing in and out keep its promises? */
@GatewayTest
class SignInTest {

    private final Browser browser;

    SignInTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @AfterEach
    void theRealmIsAsBefore() {
        REALM.givesTokensFor(300);
        REALM.isOver(false);
        REALM.isDeaf(false);
    }

    @Test
    void signInStartsWithProofKeyStateAndNonce() {
        var answer = browser.open("/sign-in?to=/me", "Accept-Language", "nl");

        var request = UriComponentsBuilder.fromUri(next(answer)).build();
        var asked = request.getQueryParams();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(next(answer).toString()).startsWith(REALM.issuer() + "/protocol/openid-connect/auth?");
        assertThat(asked.getFirst("response_type")).isEqualTo("code");
        assertThat(asked.getFirst("client_id")).isEqualTo("waymark-gateway");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("code_challenge")).hasSize(43);
        assertThat(asked.getFirst("state")).isNotEmpty();
        assertThat(asked.getFirst("nonce")).isNotEmpty();
        assertThat(asked.getFirst("redirect_uri")).isEqualTo("http://localhost:8080/login/oauth2/code/keycloak");
        assertThat(asked.getFirst("scope")).contains("openid");
        assertThat(asked.getFirst("ui_locales")).isEqualTo("nl");
        assertThat(browser.hasCookie("waymark-session")).isFalse();
    }

    @Test
    void whoSignsInComesBackToTheirPageAndIsKnownToServices() {
        var back = browser.signIn(REALM, "/uraia/signed-in?day=2");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(next(back)).hasToString("/uraia/signed-in?day=2");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("waymark-session=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/")
                        .doesNotContain("Max-Age"));
        browser.get("/uraia/signed-in");
        assertThat(Suite.EVENT.request("/uraia/signed-in").header("Authorization"))
                .hasValueSatisfying(token -> assertThat(token).startsWith("Bearer access-"));
    }

    @Test
    void theSessionNeverReachesAServiceAndTokensNeverReachTheBrowser() {
        var back = browser.signIn(REALM, "/");
        browser.get("/uraia/cookies", "Cookie", "waymark-language=fr");

        assertThat(back.headers().map().toString()).doesNotContain("access-").doesNotContain("refresh");
        assertThat(Suite.EVENT.request("/uraia/cookies").header("Cookie").orElse(""))
                .doesNotContain("waymark-s");
    }

    @Test
    void otherCookiesGoOn() {
        browser.get("/uraia/language", "Cookie", "waymark-language=fr; waymark-session=forged; waymark-sign-in=x");

        assertThat(Suite.EVENT.request("/uraia/language").header("Cookie")).hasValue("waymark-language=fr");
        assertThat(Suite.EVENT.request("/uraia/language").header("Authorization"))
                .isEmpty();
    }

    @Test
    void theTokenOfAnApiClientPassesUntouched() {
        browser.signIn(REALM, "/");
        browser.get("/api/series/own-token", "Authorization", "Bearer own");

        assertThat(Suite.EVENT.request("/api/series/own-token").header("Authorization"))
                .hasValue("Bearer own");
    }

    @Test
    void anExpiredTokenIsRefreshedUnseen() {
        REALM.givesTokensFor(1);
        browser.signIn(REALM, "/");
        var before = REALM.tokensGiven();
        REALM.givesTokensFor(300);

        assertThat(browser.get("/uraia/refreshed").statusCode()).isEqualTo(200);
        assertThat(Suite.EVENT.request("/uraia/refreshed").header("Authorization"))
                .hasValue("Bearer access-" + (before + 1));
        browser.get("/uraia/refreshed");
        assertThat(REALM.tokensGiven()).isEqualTo(before + 1);
    }

    @Test
    void whoseSessionIsOverAtTheRealmIsAnybodyAgain() {
        REALM.givesTokensFor(1);
        browser.signIn(REALM, "/");
        REALM.isOver(true);

        assertThat(browser.get("/uraia/over").statusCode()).isEqualTo(200);
        assertThat(Suite.EVENT.request("/uraia/over").header("Authorization")).isEmpty();
        assertThat(browser.hasCookie("waymark-session")).isFalse();
    }

    @Test
    void signOutEndsTheSessionHereAndAtTheRealmAndNoTokenIsInAnyAddress() {
        browser.signIn(REALM, "/");
        var answer = browser.post("/sign-out", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(next(answer)).hasToString("/");
        assertThat(REALM.ended()).isEqualTo("refresh");
        browser.get("/uraia/signed-out");
        assertThat(Suite.EVENT.request("/uraia/signed-out").header("Authorization"))
                .isEmpty();
    }

    @Test
    void whereTheRealmDoesNotListenItsOwnPageEndsTheSessionThere() {
        browser.signIn(REALM, "/");
        REALM.isDeaf(true);
        var answer = browser.post("/sign-out", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(next(answer))
                .hasToString(REALM.issuer() + "/protocol/openid-connect/logout?client_id=waymark-gateway"
                        + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        assertThat(browser.hasCookie("waymark-session")).isFalse();
    }

    @Test
    void whatTheRealmHasEndedIsOverAtTheNextRequest() {
        browser.signIn(REALM, "/");
        var word = REALM.logoutToken(REALM.session(), "waymark-gateway", "logout+jwt");

        assertThat(tellsTheGateway(browser.port(), word)).isEqualTo(200);

        browser.get("/uraia/ended");
        assertThat(Suite.EVENT.request("/uraia/ended").header("Authorization")).isEmpty();
        assertThat(browser.hasCookie("waymark-session")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-client", "waymark"})
    void aWordThatIsNotForTheGatewayEndsNothing(String audience) {
        browser.signIn(REALM, "/");

        assertThat(tellsTheGateway(browser.port(), REALM.logoutToken(REALM.session(), audience, "logout+jwt")))
                .isEqualTo(400);

        browser.get("/uraia/not-ended");
        assertThat(Suite.EVENT.request("/uraia/not-ended").header("Authorization"))
                .isPresent();
    }

    private static int tellsTheGateway(int port, String word) {
        return new Browser(port)
                .post(
                        "/logout/connect/back-channel/keycloak",
                        "logout_token=" + word,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .statusCode();
    }

    @Test
    void whoIsNotSignedInGoesHomeFromSignOut() {
        var answer = browser.post("/sign-out", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(next(answer)).hasToString("/");
    }

    @Test
    void twoWindowsSignInAtOnce() {
        var first = next(browser.get("/sign-in?to=/first"));
        var second = next(browser.get("/sign-in?to=/second"));

        assertThat(next(browser.get(local(REALM.signIn(first))))).hasToString("/first");
        assertThat(next(browser.get(local(REALM.signIn(second))))).hasToString("/second");
    }

    @Test
    void aSignInThatAnotherBrowserStartedIsRefused(@LocalServerPort int port) {
        var back = REALM.signIn(next(new Browser(port).get("/sign-in?to=/me")));

        var answer = browser.open(local(back));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The sign-in did not come to an end");
        assertThat(browser.hasCookie("waymark-session")).isFalse();
    }

    @Test
    void aCodeIsGoodOnce() {
        var back = local(REALM.signIn(next(browser.get("/sign-in"))));

        assertThat(browser.get(back).statusCode()).isEqualTo(303);
        assertThat(browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void whoCancelsAtTheRealmIsToldSo() {
        var state = UriComponentsBuilder.fromUri(next(browser.get("/sign-in")))
                .build()
                .getQueryParams()
                .getFirst("state");

        var answer = browser.get("/login/oauth2/code/keycloak?error=access_denied&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/sign-in-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example/",
                "%2F%2Fevil.example/",
                "/%09/evil.example",
                "%5C%5Cevil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/%0d%0aSet-Cookie:x=y",
            })
    void nobodyIsSentToAnotherSite(String to) {
        assertThat(next(browser.signIn(REALM, to))).hasToString("/");
    }
}
