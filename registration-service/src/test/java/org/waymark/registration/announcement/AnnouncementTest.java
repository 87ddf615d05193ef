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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;
import org.waymark.stack.test.Tokens;

/** What the host writes to many reaches each of them once, and nobody who does not want it. */
@ServiceTest
class AnnouncementTest {

    private static final String NOTE = """
            {"subject":{"en":"Rooms","fr":"Salles"},
             "text":{"en":"We meet <here>.\\n\\nSee https://example.org/a?b=1&c=2.","fr":"Rendez-vous ici."},
             "group":{"status":"confirmed"}}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theGroupGetsItOnceInItsLanguageHoweverOftenItIsSent(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = aName();
        String bob = aName();
        String eve = aName();
        register(edition, ada, "en");
        register(edition, bob, "fr");
        register(edition, eve, "en");
        Reply draft = draft(edition);
        assertThat(draft.status()).isEqualTo(201);
        Reply sent = send(draft);
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().path("people").asInt()).isEqualTo(2);
        assertThat(send(draft).status()).as("a double click").isEqualTo(202);
        await().until(() -> state(draft).json().path("state").asString().equals("sent"));
        assertThat(state(draft).json().path("told").asInt()).isEqualTo(2);
        assertThat(announcements(ada, "Rooms", 1, mails).getFirst().text())
                .contains("We meet <here>.", "No more announcements of this edition");
        assertThat(announcements(bob, "Salles", 1, mails).getFirst().text()).contains("Rendez-vous ici.");
        assertThat(mails.to(eve + "@example.org"))
                .noneMatch(mail -> mail.subject().endsWith("Rooms"));
    }

    @Test
    void aSubjectNamesTheEditionAndAForeignTextIsSaidToBeOne(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = aName();
        String bob = aName();
        register(edition, ada, "nl");
        register(edition, bob, "fr");
        send(draft(edition));
        CaughtMail dutch = announcements(ada, "Rooms", 1, mails).getFirst();
        assertThat(dutch.subject()).isEqualTo("Using data: Rooms");
        assertThat(dutch.text()).contains("De organisator heeft dit alleen in het Engels geschreven.");
        CaughtMail french = announcements(bob, "Salles", 1, mails).getFirst();
        assertThat(french.subject()).isEqualTo("Utiliser les données\u00a0: Salles");
        assertThat(french.text()).doesNotContain("n’a écrit ce message que");
    }

    @Test
    void aDraftIsTriedOnItsAuthorAlone(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = aName();
        register(edition, ada, "en");
        String author = aName();
        Reply draft = draft(edition);
        String token = Tokens.of(author, "organiser", "brussels");
        String here = draft.header("Location");
        assertThat(api.post(here + "/try", "", as(token)).status()).isEqualTo(202);
        CaughtMail tried = announcements(author, "Rooms", 1, mails).getFirst();
        assertThat(tried.subject()).isEqualTo("Test: Using data: Rooms");
        assertThat(tried.text()).contains("We meet <here>.", "/desk/" + edition.value() + "/announcements/");
        assertThat(tried.unsubscribe()).isEmpty();
        assertThat(api.form(
                                "/desk/" + edition.value() + here.substring(here.indexOf("/announcements")) + "/try",
                                Map.of(),
                                as(token))
                        .status())
                .isEqualTo(303);
        announcements(author, "Rooms", 2, mails);
        assertThat(mails.to(ada + "@example.org"))
                .noneMatch(mail -> mail.subject().endsWith("Rooms"));
        assertThat(state(draft).json().path("state").asString()).isEqualTo("draft");
        send(draft);
        assertThat(api.post(here + "/try", "", as(token)).problem()).isEqualTo("announcement-sent");
    }

    @Test
    void aPreviewShowsTheMailInEachLanguageAndCountsThoseApartWhoDoNotWantIt(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String ada = aName();
        register(edition, ada, "en");
        register(edition, aName(), "nl");
        Reply first = draft(edition);
        send(first);
        unsubscribe(announcements(ada, "Rooms", 1, mails).getFirst());
        Reply preview = api.get(draft(edition).header("Location") + "/preview", host());
        assertThat(preview.json().path("people").asInt()).isEqualTo(2);
        assertThat(preview.json().path("unsubscribed").asInt()).isEqualTo(1);
        assertThat(preview.json().path("mails")).hasSize(4);
        assertThat(preview.json().at("/mails/2/language").asString()).isEqualTo("nl");
        assertThat(preview.json().at("/mails/2/written").asString()).isEqualTo("en");
        assertThat(preview.json().at("/mails/0/html").asString())
                .contains("We meet &lt;here&gt;.", "<a href=\"https://example.org/a?b=1&amp;c=2\">");
    }

    @Test
    void aMailProviderUnsubscribesInOneClickAndOnlyAnnouncementsStop(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada, "en");
        register(edition, aName(), "en");
        send(draft(edition));
        CaughtMail mail = announcements(ada, "Rooms", 1, mails).getFirst();
        assertThat(mail.text()).contains(mail.unsubscribe());
        String link = local(mail.unsubscribe());
        assertThat(api.page(link).html().select("form button").text()).isEqualTo("Yes, no more announcements");
        unsubscribe(mail);
        Reply second = draft(edition);
        assertThat(send(second).json().path("people").asInt()).isEqualTo(1);
        await().until(() -> state(second).json().path("state").asString().equals("sent"));
        api.delete("/api" + receipt.own());
        await().until(() -> mails.to(ada + "@example.org").stream()
                .anyMatch(one -> one.subject().startsWith("Cancelled")));
        announcements(ada, "Rooms", 1, mails);
        assertThat(api.form(link, Map.of("wish", "again")).status()).isEqualTo(303);
        assertThat(api.page(link).html().select("form button").text()).isEqualTo("Yes, no more announcements");
    }

    @Test
    void theKeyOfTheLinkOpensNothingElse(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String ada = aName();
        register(edition, ada, "en");
        send(draft(edition));
        String link = local(announcements(ada, "Rooms", 1, mails).getFirst().unsubscribe());
        assertThat(api.get("/api" + link.replace("/unsubscribe", "")).status()).isEqualTo(404);
        assertThat(api.page(link.replace("key=", "key=x")).status()).isEqualTo(404);
    }

    @Test
    void whatWasSentIsNotChangedAndAnotherVersionIsNotSent() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        register(edition, aName(), "en");
        Reply draft = draft(edition);
        String here = draft.header("Location");
        Reply reworded = api.send("PATCH", here, "{\"subject\":{\"en\":\"Halls\"}}", host("If-Match", "\"1\""));
        assertThat(reworded.json().at("/subject/en").asString()).isEqualTo("Halls");
        assertThat(send(draft).status()).as("another has reworded it").isEqualTo(412);
        assertThat(api.post(here + "/send", "", host()).status()).isEqualTo(428);
        assertThat(send(reworded, here).status()).isEqualTo(202);
        assertThat(api.send("PATCH", here, "{}", host("If-Match", "*")).problem())
                .isEqualTo("announcement-sent");
        assertThat(api.delete(here, host("If-Match", "*")).problem()).isEqualTo("announcement-sent");
    }

    @Test
    void aDraftThatIsIncompleteIsRefusedAndOneWithTheSameKeyIsTheSame() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String here = path(edition, "/announcements");
        assertThat(api.post(here, "{\"subject\":{\"en\":\"A\"},\"text\":{\"fr\":\"B\"}}", host())
                        .problem())
                .isEqualTo("announcement-incomplete");
        List<String> places = IntStream.range(0, 3)
                .mapToObj(
                        i -> api.post(here, NOTE, host("Idempotency-Key", "k")).header("Location"))
                .distinct()
                .toList();
        assertThat(places).hasSize(1);
        assertThat(send(draft(edition)).problem()).isEqualTo("announcement-to-nobody");
        api.delete(places.getFirst(), host("If-Match", "\"1\""));
        assertThat(api.get(places.getFirst(), host()).status()).isEqualTo(404);
        assertThat(api.get(here, host()).json().path("items")).hasSize(1);
    }

    private void unsubscribe(CaughtMail mail) {
        Reply done = api.form(local(mail.unsubscribe()), Map.of("List-Unsubscribe", "One-Click"));
        assertThat(done.status()).isEqualTo(200);
    }

    private static String local(String link) {
        return link.substring(link.indexOf("/registrations/"));
    }

    private Reply draft(EditionId edition) {
        return api.post(path(edition, "/announcements"), NOTE, host());
    }

    private Reply state(Reply draft) {
        return api.get(draft.header("Location"), host());
    }

    private Reply send(Reply draft) {
        return send(draft, draft.header("Location"));
    }

    private Reply send(Reply seen, String here) {
        return api.post(here + "/send", "", host("If-Match", seen.header("ETag")));
    }

    private List<CaughtMail> announcements(String name, String subject, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> mails.to(name + "@example.org").stream()
                                .filter(mail -> mail.subject().endsWith(": " + subject))
                                .toList(),
                        found -> found.size() == number);
    }

    private Reply register(EditionId edition, String name, String language) {
        return api.post(path(edition, "/registrations"), wish(name).replace("\"en\"", "\"" + language + "\""));
    }

    private static String[] host(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + HOST;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }
}
