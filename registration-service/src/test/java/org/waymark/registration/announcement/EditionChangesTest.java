package org.waymark.registration.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** People are told of a change when the host says so, once, and only those whom it concerns. */
@ServiceTest
class EditionChangesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Editions editions;

    @Autowired
    EditionChanges changes;

    @Test
    void nobodyIsToldBeforeTheHostSaysSoAndThenEachOnceInMailAndCalendar(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition, "en");
        String bob = register(edition, "en");
        CaughtMail confirmed = mailsTo(ada, 1, mails).getFirst();
        mailsTo(bob, 1, mails);
        moved(edition, "2027-06-01", "2027-06-02", "Somewhere");
        moved(edition, "2027-06-06", "2027-06-07", "Old harbour");

        Reply pending = api.get(path(edition, "/changes"), as(HOST));
        assertThat(pending.json().path("pending").asBoolean()).isTrue();
        assertThat(pending.json().path("placed").asInt()).isEqualTo(1);
        assertThat(pending.json().path("hopeful").asInt()).isEqualTo(1);
        assertThat(pending.json().at("/letters/0/text").asString())
                .contains("When: 6–7 June 2027", "Until now: 30–31 May 2027", "Where: Old harbour, Brussels");
        assertThat(mails.to(ada + "@example.org"))
                .as("nothing is mailed without a yes")
                .hasSize(1);

        Reply told = tell(edition, pending, "{\"note\":{\"en\":\"Sorry for this.\"}}");
        assertThat(told.status()).isEqualTo(202);
        assertThat(told.json().path("told").asInt()).isEqualTo(2);
        assertThat(tell(edition, pending, "{}").json().path("told").asInt())
                .as("a double click")
                .isEqualTo(2);

        CaughtMail letter = mailsTo(ada, 2, mails).getFirst();
        assertThat(letter.subject()).isEqualTo("Please note what has changed: Using data");
        assertThat(letter.text())
                .contains("Your place is still yours", "The host adds:", "Sorry for this.", "Until now: 30–31 May 2027")
                .doesNotContain("Somewhere");
        assertThat(line(letter, "UID:")).isEqualTo(line(confirmed, "UID:"));
        assertThat(sequence(letter)).isGreaterThan(sequence(confirmed));
        assertThat(letter.calendar()).contains("METHOD:REQUEST", "DTSTART;VALUE=DATE:20270606");
        CaughtMail waits = mailsTo(bob, 2, mails).getFirst();
        assertThat(waits.text()).contains("Where you stand has not").doesNotContain("Your place is still yours");
        assertThat(waits.calendar()).isEmpty();
        assertThat(pending(edition)).isFalse();
    }

    @Test
    void whatIsReadTheSameInALanguageIsToldToNobodyWhoReadsIt(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String english = register(edition, "en");
        String french = register(edition, "fr");
        String dutch = register(edition, "nl");
        List.of(english, french, dutch).forEach(name -> mailsTo(name, 1, mails));
        world.tell(edition, "Using data", "Employer les données", "host@brussels.example");

        Reply pending = api.get(path(edition, "/changes"), as(HOST));
        assertThat(pending.json().path("letters").findValuesAsString("language"))
                .containsExactly("fr");
        assertThat(pending.json().path("placed").asInt()).isEqualTo(1);
        assertThat(pending.json().path("unconcerned").asInt()).isEqualTo(2);
        tell(edition, pending, "{}");

        assertThat(mailsTo(french, 2, mails).getFirst().subject()).contains("Employer les données");
        String late = register(edition, "fr");
        mailsTo(late, 1, mails);
        assertThat(mails.to(english + "@example.org")).hasSize(1);
        assertThat(mails.to(dutch + "@example.org")).hasSize(1);
    }

    @Test
    void whoRegistersAfterAChangeHasReadIt(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String ada = register(edition, "en");
        moved(edition, "2027-06-06", "2027-06-07", "Old harbour");
        Reply pending = api.get(path(edition, "/changes"), as(HOST));
        String late = register(edition, "en");
        assertThat(tell(edition, pending, "{}").json().path("told").asInt()).isEqualTo(1);
        mailsTo(ada, 2, mails);
        mailsTo(late, 1, mails);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothingToTell() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        register(edition, "en");
        moved(edition, "2027-06-06", "2027-06-07", "Old harbour");
        assertThat(pending(edition)).isTrue();
        Reply seen = api.get(path(edition, "/changes"), as(HOST));
        moved(edition, "2027-05-30", "2027-05-31", "Town hall");
        assertThat(pending(edition)).isFalse();
        assertThat(tell(edition, seen, "{}").status()).isEqualTo(412);
        assertThat(api.post(path(edition, "/changes/tell"), "", as(HOST, "If-Match", "*"))
                        .problem())
                .isEqualTo("nothing-to-tell");
    }

    @Test
    void theHostSeesTheLetterWithTheNoteAndMayTellNobody(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String ada = register(edition, "en");
        mailsTo(ada, 1, mails);
        moved(edition, "2027-06-06", "2027-06-07", "Old harbour");
        String here = "/desk/" + edition.value() + "/changes";
        assertThat(api.page("/desk/" + edition.value() + "/announcements", as(HOST))
                        .html()
                        .select("main a")
                        .eachAttr("href"))
                .contains(here);
        Document page = api.page(here, as(HOST)).html();
        assertThat(page.select(".notice").text()).contains("1 person it concerns has a place; nobody hopes for one.");
        String version = page.select("[name=version]").val();
        Document seen = api.form(
                        here, Map.of("answer", "look", "version", version, "note.en", "Mind the steps."), as(HOST))
                .html();
        assertThat(seen.select(".prose").text()).contains("The host adds:", "Mind the steps.", "Until now");
        assertThat(seen.select("[id=note.en]").text())
                .as("nothing typed is lost")
                .isEqualTo("Mind the steps.");
        assertThat(api.form(here, Map.of("answer", "tell", "version", version, "note.en", "x".repeat(2001)), as(HOST))
                        .html()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#note.en");
        Reply quiet = api.form(here, Map.of("answer", "quiet", "version", version), as(HOST));
        assertThat(quiet.status()).isEqualTo(303);
        assertThat(api.page(here + "?quiet=true", as(HOST))
                        .html()
                        .select("main")
                        .text())
                .contains("Nobody is told of this change.", "People have been told all that has changed.");
        assertThat(mails.to(ada + "@example.org")).hasSize(1);
    }

    @Test
    void whyAnEditionIsCancelledStandsInEachLetterAndWhoIsInvitedIsToldToo(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition, "en");
        String guest = World.aName();
        String away = World.aName();
        String[] host = {"Authorization", "Bearer " + Api.HOST};
        for (String name : List.of(guest, away)) {
            api.post(path(edition, "/invitations"), "{\"email\":\"%s@example.org\"}".formatted(name), host);
        }
        String code = api.get(path(edition, "/invitations"), host)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("email").asString().startsWith(away))
                .map(one -> one.path("code").asString())
                .findFirst()
                .orElseThrow();
        api.form("/" + edition.value() + "/invitations/" + code, Map.of("declined", "true"));
        mailsTo(guest, 1, mails);
        mailsTo(away, 1, mails);
        world.tellCancelled(edition, "A storm has damaged the town hall.");
        CaughtMail cancelled = mailsTo(ada, 2, mails).getFirst();
        assertThat(cancelled.text()).contains("Reason: A storm has damaged the town hall.");
        String link = cancelled.text().substring(cancelled.text().indexOf("/registrations/"));
        assertThat(api.page(link.lines().findFirst().orElseThrow().strip())
                        .html()
                        .select("main")
                        .text())
                .contains("A storm has damaged the town hall.");
        assertThat(api.page("/" + edition.value() + "/register")
                        .html()
                        .select("main")
                        .text())
                .contains("A storm has damaged the town hall.");
        CaughtMail told = mailsTo(guest, 2, mails).getFirst();
        assertThat(told.subject()).isEqualTo("Does not take place: Using data");
        assertThat(told.text())
                .contains("You are invited to “Using data”.", "Reason: A storm has damaged the town hall.");
        world.tellCancelled(edition, "A storm has damaged the town hall.");
        assertThat(mails.to(away + "@example.org")).as("who had declined").hasSize(1);
        assertThat(mails.to(guest + "@example.org")).hasSize(2);
    }

    @Test
    void aCancelledEditionCancelsTheCalendarEntryAndTellsThoseWhoWait(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition, "en");
        String bob = register(edition, "en");
        CaughtMail confirmed = mailsTo(ada, 1, mails).getFirst();
        mailsTo(bob, 1, mails);
        world.tell(edition, "cancelled");
        CaughtMail cancelled = mailsTo(ada, 2, mails).getFirst();
        assertThat(cancelled.subject()).isEqualTo("Does not take place: Using data");
        assertThat(cancelled.calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(line(cancelled, "UID:")).isEqualTo(line(confirmed, "UID:"));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(confirmed));
        CaughtMail told = mailsTo(bob, 2, mails).getFirst();
        assertThat(told.subject()).isEqualTo("Does not take place: Using data");
        assertThat(told.calendar()).isEmpty();
    }

    /** Also as the sweep would find it, and as the topic tells it again. */
    private void moved(EditionId edition, String start, String end, String venue) {
        long before = editions.known(edition).version();
        world.tell(edition, "open", start, end, venue);
        await().until(() -> editions.known(edition).version() > before);
        Edition now = editions.known(edition);
        changes.look(now);
        world.tell(edition, "open", start, end, venue, now.version());
        changes.look(now);
    }

    private boolean pending(EditionId edition) {
        return api.get(path(edition, "/changes"), as(HOST))
                .json()
                .path("pending")
                .asBoolean();
    }

    private Reply tell(EditionId edition, Reply seen, String note) {
        return api.post(path(edition, "/changes/tell"), note, as(HOST, "If-Match", seen.header("ETag")));
    }

    private static int sequence(CaughtMail mail) {
        return Integer.parseInt(line(mail, "SEQUENCE:").substring("SEQUENCE:".length()));
    }

    private static String line(CaughtMail mail, String start) {
        return mail.calendar()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String register(EditionId edition, String language) {
        String name = aName();
        api.post(path(edition, "/registrations"), wish(name).replace("\"en\"", "\"" + language + "\""));
        return name;
    }

    private static List<CaughtMail> mailsTo(String name, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), found -> found.size() == number);
    }
}
