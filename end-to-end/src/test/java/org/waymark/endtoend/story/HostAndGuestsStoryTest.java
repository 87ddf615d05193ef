package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.browser.Visitor;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.step.Mails;
import org.waymark.endtoend.suite.OnTheSuite;

/** The whole way of people who register and of the host who decides, on a desk and a telephone, with scripts and without. */
@OnTheSuite
class HostAndGuestsStoryTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final Cast cast;
    private final Browser browser;

    HostAndGuestsStoryTest(Cast cast, Browser browser) {
        this.cast = cast;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void aHostAsksDecidesInvitesAndWrites(int width, boolean scripts) {
        EditionUnderTest edition = cast.office().opensAnEdition("host", 5);
        cast.office().asksBeforeTheyGetIn(edition);
        String ada = "ada-" + edition.slug() + "@example.org";
        String bob = "bob-" + edition.slug() + "@example.org";
        try (Visitor person = browser.visitor(width, scripts);
                Visitor host = browser.visitor(width, scripts)) {
            asksForAPlace(person, edition, ada, scripts);
            host.opens("/").signsInAs("brussels");
            approves(host, edition, scripts);
            person.opens(link(mail(ada, "You have a place"), "/registrations/"));
            assertThat(person.reads()).contains("You have a place");
            isFine(person, scripts);

            invites(host, edition, bob, scripts);
            comesByInvitation(person, bob);
            announces(host, edition, scripts);
            unsubscribes(person, bob);
            cancels(host, edition, "ada-" + edition.slug());
            assertThat(mail(ada, "cancelled").text()).contains("Too many of us");
        }
    }

    /** What is wrong is said beside its field, and nothing typed is lost. */
    private static void asksForAPlace(Visitor person, EditionUnderTest edition, String email, boolean scripts) {
        String send = "main form[method=post] button[type=submit]";
        person.opens(edition.page() + "/register")
                .fills("name", "Ada")
                .fills("email", "nobody")
                .presses(send);
        assertThat(person.page().locator("#email-error").innerText()).contains("ada@example.org");
        assertThat(person.page().locator("[name=email]").getAttribute("aria-describedby"))
                .contains("email-error");
        assertThat(person.page().locator("[name=name]").inputValue()).isEqualTo("Ada");
        isFine(person, scripts);
        person.fills("name", email.substring(0, email.indexOf('@')))
                .fills("email", email)
                .chooses("country", "BE")
                .ticks("category", "local-government")
                .ticks("q.lunch", "yes");
        person.page().locator("[name='consent.privacy']").check();
        person.presses(send);
        assertThat(person.reads()).contains("with the host");
    }

    private static void approves(Visitor host, EditionUnderTest edition, boolean scripts) {
        host.opens(edition.desk() + "/registrations?status=requested");
        isFine(host, scripts);
        host.page().locator("input[name=chosen]").first().check();
        host.presses("button[name=verb][value=approve]");
        host.presses("button[name=verb][value=approve]");
        assertThat(host.reads()).contains("1 with a place");
    }

    private void invites(Visitor host, EditionUnderTest edition, String email, boolean scripts) {
        host.opens(edition.desk() + "/invitations")
                .fills("email", email)
                .fills("name", email.substring(0, email.indexOf('@')))
                .chooses("category", "research")
                .presses("main form[action$='/invitations'] button[type=submit]");
        assertThat(host.reads()).contains("on its way");
        isFine(host, scripts);
    }

    private void comesByInvitation(Visitor person, String email) {
        person.opens(link(mail(email, "You are invited"), "/register?invitation="));
        assertThat(person.page().locator("[name=email]").inputValue()).isEqualTo(email);
        person.chooses("country", "CY").ticks("q.lunch", "no");
        person.page().locator("[name='consent.privacy']").check();
        person.presses("main form[method=post] button[type=submit]");
        assertThat(person.reads()).contains("You have a place");
    }

    private void announces(Visitor host, EditionUnderTest edition, boolean scripts) {
        host.opens(edition.desk() + "/announcements/new")
                .fills("subject.en", "Another room " + edition.slug())
                .fills("text.en", "Hello\n\nWe meet in the other room.")
                .chooses("status", "confirmed")
                .presses("main form[method=post] button[type=submit]");
        assertThat(host.reads()).contains("We meet in the other room.").contains("2");
        isFine(host, scripts);
        host.presses("main form[action$='/send'] button[type=submit]");
    }

    private void unsubscribes(Visitor person, String email) {
        person.opens(link(mail(email, "Another room"), "/unsubscribe?"));
        String before = person.reads();
        person.presses("main form button[type=submit]");
        assertThat(person.reads()).isNotEqualTo(before);
    }

    private static void cancels(Visitor host, EditionUnderTest edition, String name) {
        host.opens(edition.desk() + "/registrations?q=" + name).presses("main th a");
        host.page()
                .locator("details", new LocatorOptions().setHasText("Cancel"))
                .locator("summary")
                .last()
                .click();
        host.fills("cancelReason", "Too many of us").presses("main form[action$='/cancel'] button[type=submit]");
        assertThat(host.reads()).contains("Cancelled");
    }

    private Mails.Mail mail(String to, String subject) {
        Eventually.within(
                Duration.ofSeconds(30),
                () -> assertThat(cast.mails().to(to))
                        .anyMatch(mail ->
                                mail.subject().toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT))));
        return cast.mails().to(to).stream()
                .filter(mail -> mail.subject().toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String link(Mails.Mail mail, String part) {
        Matcher links = LINK.matcher(mail.text());
        while (links.find()) {
            if (links.group(1).contains(part)) {
                return links.group(1);
            }
        }
        throw new AssertionError("No link with " + part + " in: " + mail.text());
    }

    /** Neither sideways scrolling nor barriers; both are measured by a script. */
    private static void isFine(Visitor visitor, boolean scripts) {
        if (scripts) {
            assertThat(visitor.scrollsSideways()).as(visitor.page().url()).isFalse();
            assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
        }
    }
}
