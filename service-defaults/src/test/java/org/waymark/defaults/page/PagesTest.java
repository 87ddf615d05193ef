package org.waymark.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.messages.basename=messages/defaults", "spring.messages.fallback-to-system-locale=false"})
class PagesTest {

    private static final String EDITION = "/uraia/brussels-2018";

    @LocalServerPort
    int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void everyPageHasItsTitleItsLanguageAndASkipLinkThatLeadsToItsContent() {
        var page = site.page(EDITION, "Accept-Language", "fr");

        assertThat(page.title()).isEqualTo("Brussels 2018 · Waymark");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        var skip = page.select("a.skip");
        assertThat(skip.text()).isEqualTo("Aller au contenu");
        assertThat(page.select(skip.attr("href") + " main h1")).hasSize(1);
        assertThat(page.select("#when").text()).isEqualTo("30–31 mai 2018");
    }

    @Test
    void theLanguageSwitchIsLinksThatKeepTheAddressAndMarkTheCurrentLanguage() {
        var page = site.page(EDITION + "?from=mail&lang=nl");

        assertThat(page.select(".languages a").eachAttr("href"))
                .containsExactly(
                        EDITION + "?from=mail&lang=en",
                        EDITION + "?from=mail&lang=fr",
                        EDITION + "?from=mail&lang=nl",
                        EDITION + "?from=mail&lang=es");
        assertThat(page.select(".languages a[aria-current]").attr("hreflang")).isEqualTo("nl");
        assertThat(page.select(".sign-in").attr("href")).isEqualTo("/sign-in?to=" + EDITION + "?from%3Dmail");
    }

    @Test
    void aLanguageAskedForIsRememberedInACookie() {
        assertThat(site.get(EDITION + "?lang=es").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("waymark-language=es; Path=/;")
                .contains("SameSite=Lax");
        assertThat(site.get(EDITION + "?lang=tlh").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(site.page(EDITION, "Cookie", "waymark-language=es")
                        .select("html")
                        .attr("lang"))
                .isEqualTo("es");
    }

    @Test
    void contentInAnotherLanguageThanTheReadersIsMarkedAsThat() {
        var page = site.page(EDITION + "?lang=nl");

        assertThat(page.select("#theme [lang]").attr("lang")).isEqualTo("fr");
        assertThat(page.select("#theme").text()).isEqualTo("Données ouvertes FR (Frans)");
        assertThat(page.select("#summary [lang=en]").text()).isEqualTo("What cities learned.");
        assertThat(page.select("#summary .other-language-note").text()).contains("alleen in het Engels");
        assertThat(page.select("#nothing").text()).isEmpty();
    }

    @Test
    void contentInTheReadersLanguageIsJustThere() {
        var page = site.page(EDITION + "?lang=fr");

        assertThat(page.select("#theme").text()).isEqualTo("Données ouvertes");
        assertThat(page.select("#summary").text()).isEqualTo("Ce que les villes ont appris.");
    }

    @Test
    void noPageNeedsInlineScriptsOrStyles() {
        var page = site.page(EDITION + "/register");

        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @Test
    void whatThePageLoadsIsThere() {
        var page = site.page(EDITION);

        assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
                .hasSize(3)
                .allSatisfy(path -> assertThat(site.get(path).statusCode()).isEqualTo(200));
        assertThat(page.select("script").eachAttr("src"))
                .allSatisfy(path -> assertThat(site.get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void aFieldThatIsWrongSaysSoToEveryone() {
        var page = site.page(EDITION + "/register");

        var email = field(page, "email");
        assertThat(email.attr("aria-invalid")).isEqualTo("true");
        assertThat(email.attr("aria-describedby")).isEqualTo("email-hint email-error");
        assertThat(page.select("#email-hint").text()).isEqualTo("The confirmation goes there.");
        assertThat(page.select("#email-error").text()).startsWith("Enter an e-mail address");
        assertThat(page.select("label[for=email]")).hasSize(1);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#email", "#category");
    }

    @Test
    void aFieldThatIsRightKeepsWhatWasEnteredAndIsNotAccused() {
        var page = site.page(EDITION + "/register");

        var name = field(page, "name");
        assertThat(name.attr("value")).isEqualTo("Ada <Lovelace>");
        assertThat(name.hasAttr("aria-invalid")).isFalse();
        assertThat(name.hasAttr("aria-describedby")).isFalse();
        assertThat(page.select("label[for=name]").text()).isEqualTo("Your name");
        assertThat(page.select("label[for=organisation]").text()).isEqualTo("Organisation (optional)");
        assertThat(page.select("input[name=language][checked]").attr("value")).isEqualTo("en");
        assertThat(page.select("#publish[checked]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-found",
                "sign-in-required",
                "not-allowed",
                "stale",
                "precondition-required",
                "invalid",
                "too-large",
                "unavailable",
                "method-not-allowed",
                "unsupported-media-type",
                "not-acceptable",
                "unexpected"
            })
    void aProblemSaysWhatHappenedAndWhatToDoNext(String code) {
        var page = site.page("/problems/" + code + "/418?lang=es");

        assertThat(page.select("main .status-code").text()).isEqualTo("Error 418");
        assertThat(page.select("main h1").text())
                .isNotEqualTo("No ha sido posible")
                .isNotBlank();
        assertThat(page.select("main .lead").text()).isNotBlank();
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @Test
    void aProblemThatOnlyAServiceKnowsHasAPlainTitle() {
        assertThat(site.page("/problems/edition-full/409").select("main h1").text())
                .isEqualTo("This did not work");
    }

    private static Element field(Document page, String name) {
        return page.select("[name=" + name + "]").getFirst();
    }
}
