package org.waymark.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private final Languages languages = new Languages();

    @Test
    void theLanguageAskedForWinsOverTheOneRememberedAndThatOverTheBrowsersWishes() {
        var wishes = List.of(Locale.forLanguageTag("es-MX"));

        assertThat(languages.choose("q=data&lang=nl", "fr", wishes)).hasToString("nl");
        assertThat(languages.choose("q=data", "fr", wishes)).hasToString("fr");
        assertThat(languages.choose(null, null, wishes)).hasToString("es");
    }

    @Test
    void aLanguageThatIsNotOursFallsBackToTheNextWishAndAtLastToEnglish() {
        var wishes = List.of(Locale.GERMAN, Locale.CANADA_FRENCH);

        assertThat(languages.choose("lang=de", "xx", wishes)).hasToString("fr");
        assertThat(languages.choose("lang=&lang", "", List.of(Locale.GERMAN))).hasToString("en");
    }

    @Test
    void theSwitchKeepsTheRestOfTheAddress() {
        assertThat(languages.of("/search", "q=open+data&lang=fr&page=2", Locale.FRENCH))
                .contains(
                        new Language("fr", "Français", "/search?q=open+data&page=2&lang=fr", true),
                        new Language("nl", "Nederlands", "/search?q=open+data&page=2&lang=nl", false));
        assertThat(languages.of("/", null, Locale.ENGLISH))
                .extracting(Language::href)
                .containsExactly("/?lang=en", "/?lang=fr", "/?lang=nl", "/?lang=es");
    }

    @Test
    void theSwitchNeverLeadsToAnotherSite() {
        assertThat(languages.of("//elsewhere.example/", null, Locale.ENGLISH))
                .extracting(Language::href)
                .allMatch(href -> href.startsWith("/elsewhere.example/?lang="));
        assertThat(languages.address("/\\elsewhere.example", "q=1")).isEqualTo("/elsewhere.example?q=1");
    }
}
