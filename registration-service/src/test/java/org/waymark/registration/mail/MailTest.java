package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** People get one letter for each turn of their registration, in their language. */
@ServiceTest
class MailTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Stationery stationery;

    @Test
    void aPlaceIsConfirmedWithTheWayToItsPageAndACalendarEntry(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada, "en");
        CaughtMail mail = lettersTo(ada, 1, mails).getFirst();
        assertThat(mail.subject()).isEqualTo("You have a place: Using data");
        assertThat(mail.text())
                .contains("Hello,", "30–31 May 2027", "Town hall, Brussels")
                .contains(receipt.own());
        assertThat(mail.attachments()).containsExactly("invitation.ics");
    }

    @Test
    void whoWaitsIsToldThePositionAndThenThePromotion(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        String bob = aName();
        Reply first = register(edition, ada, "en");
        register(edition, bob, "fr");
        assertThat(lettersTo(bob, 1, mails).getFirst().text()).contains("numéro 1 sur la liste d’attente");
        cancel(first);
        CaughtMail promotion = lettersTo(bob, 2, mails).getFirst();
        assertThat(promotion.subject()).isEqualTo("Une place s’est libérée, elle est à vous : Utiliser les données");
        assertThat(promotion.attachments()).containsExactly("invitation.ics");
        assertThat(lettersTo(ada, 2, mails).getFirst().subject()).isEqualTo("Cancelled: Using data");
    }

    @Test
    void lettersSpeakTheFourLanguages(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String dutch = aName();
        String spanish = aName();
        register(edition, dutch, "nl");
        register(edition, spanish, "es");
        assertThat(lettersTo(dutch, 1, mails).getFirst().subject()).startsWith("U hebt een plaats");
        assertThat(lettersTo(spanish, 1, mails).getFirst().text()).contains("Tiene una plaza", "30–31 de mayo de 2027");
    }

    @Test
    void whoHasCancelledReadsWhereToRegisterAgainAndNoLongerHowToCancel(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada, "en");
        assertThat(lettersTo(ada, 1, mails).getFirst().text()).contains("cancel the registration on its page");
        cancel(receipt);
        assertThat(lettersTo(ada, 2, mails).getFirst().text())
                .contains("/" + edition.value() + "/register")
                .doesNotContain("cancel the registration on its page");
    }

    @Test
    void theHtmlOfALetterKeepsLinesAndShowsWhereItsButtonLeads() {
        Words words = new Words(
                Locale.FRENCH,
                new Letterhead("Uraia", List.of(new Words.Fact("Ville hôte", "Bruxelles")), null),
                "Salles",
                "Bonjour,",
                "une\ndeux <b>",
                List.of(new Words.Fact("Quand", "demain")),
                "Voir https://example.org/a",
                "Votre inscription",
                "https://example.org/b?key=c&d=e",
                "Vous recevez …");
        Document letter = Jsoup.parse(stationery.html(words));
        assertThat(letter.body().wholeText())
                .contains(
                        "une\ndeux <b>",
                        "Quand\u00a0: demain",
                        "Ville hôte\u00a0: Bruxelles",
                        "https://example.org/b?key=c&d=e");
        assertThat(letter.select("a").eachAttr("href"))
                .containsExactly("https://example.org/a", "https://example.org/b?key=c&d=e");
    }

    @Test
    void whoNeverHadAPlaceGetsNothingForTheCalendar(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        String ada = aName();
        cancel(register(edition, ada, "en"));
        assertThat(lettersTo(ada, 2, mails))
                .allSatisfy(mail -> assertThat(mail.attachments()).isEmpty());
    }

    private List<CaughtMail> lettersTo(String name, int number, MailCatcher mails) {
        // the letters of other tests' registrations are on their way, too
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), letters -> letters.size() == number);
    }

    private Reply register(EditionId edition, String name, String language) {
        return api.post(path(edition, "/registrations"), wish(name).replace("\"en\"", "\"" + language + "\""));
    }

    private void cancel(Reply receipt) {
        api.delete("/api" + receipt.own());
    }
}
