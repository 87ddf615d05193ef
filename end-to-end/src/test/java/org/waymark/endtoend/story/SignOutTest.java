package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.browser.Visitor;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.suite.OnTheSuite;

/** Who has signed out has left nothing behind. */
@OnTheSuite
class SignOutTest {

    /** A signed token is three parts; the realm's own pages put JSON of one part into their addresses. */
    private static final Pattern A_TOKEN = Pattern.compile("id_token|eyJ[\\w-]+\\.eyJ[\\w-]+\\.");

    private final Cast cast;
    private final Browser browser;

    SignOutTest(Cast cast, Browser browser) {
        this.cast = cast;
        this.browser = browser;
    }

    @Test
    void theBackButtonShowsNeitherTheDeskNorADraftAndNoAddressBearsAToken() {
        var draft = EditionUnderTest.called("draft");
        cast.office().creates(draft);
        try (var office = browser.visitor()) {
            var addresses = new ArrayList<String>();
            office.page().onRequest(request -> addresses.add(request.url()));
            office.opens("/").signsInAs("office").opens("/desk/uraia").opens(draft.page());
            assertThat(office.reads()).contains(draft.title());

            office.signsOut();
            office.page().waitForURL("**/");

            assertThat(office.isSignedIn()).isFalse();
            showsNothingOf(draft, office);
            showsNothingOf(draft, office);
            assertThat(addresses).noneMatch(A_TOKEN.asPredicate());
        }
    }

    @Test
    void whoSignsOutAtTheRealmIsSignedOutHere() {
        try (var brussels = browser.visitor()) {
            brussels.opens("/").signsInAs("brussels").opens("/desk");
            var page = brussels.page();

            page.navigate(cast.addresses().issuer() + "/protocol/openid-connect/logout");
            page.locator("#kc-logout").click();

            Eventually.withinTwoSeconds(() -> {
                brussels.visits("/");
                assertThat(brussels.isSignedIn()).isFalse();
            });
        }
    }

    @Test
    void whoSignsOutHereIsAskedForThePasswordTheNextTime() {
        try (var brussels = browser.visitor()) {
            brussels.opens("/").signsInAs("brussels");
            brussels.signsOut().page().waitForURL("**/");

            brussels.page().locator("a.sign-in").click();

            assertThat(brussels.page().locator("#username").isVisible()).isTrue();
        }
    }

    private static void showsNothingOf(EditionUnderTest draft, Visitor office) {
        office.page().goBack();
        assertThat(office.page().content()).doesNotContain(draft.title(), "action=\"/sign-out\"");
    }
}
