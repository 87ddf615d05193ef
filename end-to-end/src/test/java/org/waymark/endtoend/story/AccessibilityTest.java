package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.browser.Visitor;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;

/** Every page, in every language, on a desk in the day and on a telephone in the night. */
@OnTheSuite
class AccessibilityTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "es");

    private final Cast cast;
    private final Browser browser;

    AccessibilityTest(Cast cast, Browser browser) {
        this.cast = cast;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "series, /uraia",
        "edition, /uraia/brussels-2018",
        "trail, /uraia/brussels-2018/trails/blue",
        "materials, /uraia/brussels-2018/materials",
        "search, /search?q=data"
    })
    void publicPages(String name, String path) {
        try (var visitor = browser.visitor();
                var onAPhone = browser.visitorOnAPhone()) {
            isForEverybody(visitor, name, path);
            isForEverybody(onAPhone, name + "-phone", path);
            assertThat(onAPhone.scrollsSideways())
                    .as("%s scrolls sideways", path)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "registration"})
    void pagesOfAnAttendee(String name) {
        var edition = cast.office().opensAnEdition("axe", 5);
        var registration = cast.attendee("axe-" + edition.slug()).registersAndReadsTheMail(edition);
        try (var visitor = browser.visitor()) {
            isForEverybody(visitor, name, name.equals("register") ? edition.page() + "/register" : registration.page());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "my-registrations, ada, /me",
        "desk, office, /desk",
        "desk-edition, office, /desk/uraia/brussels-2018",
        "desk-registrations, brussels, /desk/uraia/brussels-2018/registrations",
        "desk-admission, brussels, /desk/uraia/brussels-2018/admission",
        "desk-invitations, office, /desk/uraia/lisbon-sample/invitations",
        "desk-delegations, office, /desk/uraia/lisbon-sample/delegations",
        "desk-announcement, office, /desk/uraia/lisbon-sample/announcements/new",
        "desk-form, office, /desk/uraia/lisbon-sample/form",
        "desk-question, office, /desk/uraia/lisbon-sample/form/questions/new",
        "desk-figures, office, /desk/uraia/lisbon-sample/figures",
        "desk-trails, brussels, /desk/uraia/brussels-2018/trails",
        "desk-city, nicosia, /desk/trails"
    })
    void pagesBehindASignIn(String name, String person, String path) {
        try (var visitor = browser.visitor()) {
            visitor.opens("/").signsInAs(person);
            isForEverybody(visitor, name, path);
        }
    }

    private static void isForEverybody(Visitor visitor, String name, String path) {
        for (var language : LANGUAGES) {
            visitor.opens(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(visitor.language()).as(path).isEqualTo(language);
            assertThat(visitor.barriers())
                    .as("%s in %s", path, Locale.of(language).getDisplayLanguage())
                    .isEmpty();
            assertThat(visitor.reads()).as("%s in %s", path, language).doesNotContain("??");
        }
        visitor.opens(path + (path.contains("?") ? "&" : "?") + "lang=en").keepsAPicture(name);
    }
}
