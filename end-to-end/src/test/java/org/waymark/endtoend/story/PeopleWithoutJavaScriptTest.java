package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.byMail;
import static org.waymark.endtoend.step.Eventually.withinTwoSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.browser.OrganiserAtTheDesk;
import org.waymark.endtoend.browser.PersonAtHome;
import org.waymark.endtoend.browser.PublisherAtTheDesk;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.suite.OnTheSuite;

/** One edition, end to end, by people whose browsers run no scripts. */
@OnTheSuite
class PeopleWithoutJavaScriptTest {

    private final Cast cast;
    private final Browser browser;

    PeopleWithoutJavaScriptTest(Cast cast, Browser browser) {
        this.cast = cast;
        this.browser = browser;
    }

    @Test
    void anEditionIsMadeAndOpenedPeopleRegisterUntilItIsFullAndThenWait() {
        var edition = EditionUnderTest.called("by-hand");
        try (var office = OrganiserAtTheDesk.signedIn(browser.visitorWithoutJavaScript(), "office")) {
            office.makes(edition);
            office.moves(edition, "publish");
            office.admits(edition, 5);
            office.moves(edition, "open");
        }

        var people = new ArrayList<PersonAtHome>();
        for (var name : List.of("ann", "bob", "cem", "dot", "eva", "fay", "gil", "hal")) {
            people.add(person(name, edition).registersFor(edition));
        }
        assertThat(people)
                .as("nobody is told by the page what only who reads the mail may know")
                .allSatisfy(person -> assertThat(person.reads()).contains("look at your mail"));
        people.forEach(person -> person.provesTheirAddress(linkIn(person.email())));
        assertThat(people.subList(0, 5))
                .allSatisfy(person -> assertThat(person.reads()).contains("You have a place"));
        for (var waits = 1; waits <= 3; waits++) {
            assertThat(people.get(4 + waits).reads()).contains("number " + waits);
        }
        withinTwoSeconds(() -> assertThat(page(edition)).contains("All 5 places are taken.", "3 people are waiting"));

        people.get(1).cancels();

        withinTwoSeconds(() -> assertThat(people.get(5).looksAgain().reads()).contains("You have a place"));
        withinTwoSeconds(() -> assertThat(page(edition)).contains("2 people are waiting"));
        byMail(() -> assertThat(cast.mails().to(people.get(5).email()))
                .as("to prove, where one stands, and the place")
                .hasSize(3));
        people.forEach(PersonAtHome::close);
    }

    @Test
    void aCityPublishesATrailWithADocument(@TempDir Path files) throws IOException {
        var edition = cast.office().opensAnEdition("trail-by-hand", 5);
        var note = Files.writeString(files.resolve("note.txt"), "A concept note, for the story.\n");
        try (var nicosia = PublisherAtTheDesk.signedIn(browser.visitorWithoutJavaScript(), "nicosia")) {
            nicosia.drafts(edition, "money", "Money and data");
            nicosia.attaches(edition, "money", "The concept", note);
            nicosia.submits(edition, "money");
        }
        assertThat(page(edition)).doesNotContain("Money and data");

        try (var brussels = OrganiserAtTheDesk.signedIn(browser.visitorWithoutJavaScript(), "brussels")) {
            brussels.approves(edition, "money");
        }

        withinTwoSeconds(() -> assertThat(page(edition)).contains("Money and data", "The concept"));
        try (var reader = browser.visitorWithoutJavaScript()) {
            reader.opens(edition.page()).presses("main a[href='" + edition.page() + "/trails/money']");
            assertThat(reader.reads()).contains("Fairer taxes", "The concept");
        }
    }

    @Test
    void somebodyWhoSignsOutIsOut() {
        try (var ada = browser.visitorWithoutJavaScript()) {
            ada.opens("/me").signsInAs("ada").signsOut();

            assertThat(ada.opens("/").isSignedIn()).isFalse();
        }
    }

    private String linkIn(String email) {
        byMail(() -> assertThat(cast.mails().linkTo(email)).isPresent());
        return cast.mails().linkTo(email).orElseThrow();
    }

    private String page(EditionUnderTest edition) {
        return cast.anyone().get(edition.page()).is(200).text();
    }

    private PersonAtHome person(String name, EditionUnderTest edition) {
        return new PersonAtHome(browser.visitorWithoutJavaScript(), name + "-" + edition.slug());
    }
}
