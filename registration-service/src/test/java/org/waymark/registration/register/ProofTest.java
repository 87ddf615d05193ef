package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** A registration belongs to who reads the mail at its address, and shows it. */
@ServiceTest
class ProofTest {

    private static final String ASKS = """
            {"questions":[{"id":"diet","kind":"needs","label":{"en":"Diet"}}],"consents":[]}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    private final String ada = aName();

    @Test
    void aProofMakesANewKeyAndTheFormerOneIsDead(MailCatcher mails) {
        EditionId edition = edition(1, Entry.AT_ONCE);
        register(edition);
        String first = linkIn(letters(mails, 1).getFirst());
        Reply looked = api.page(first);
        assertThat(looked.html().select("h1").text()).isEqualTo("Confirm your address");
        assertThat(looked.response().body()).doesNotContain(ada, "no nuts");
        assertThat(standing(edition))
                .as("who only follows a link shows nothing")
                .isEqualTo("offered");

        Reply shown = api.form(looked.html().select("main form").attr("action"), Map.of());
        String second = shown.header("Location");
        assertThat(second).startsWith("/registrations/").isNotEqualTo(first);
        assertThat(api.page(second).html().text()).contains("You have a place", ada, "no nuts");
        CaughtMail confirmed = letters(mails, 2).getFirst();
        assertThat(confirmed.subject()).isEqualTo("You have a place: Using data");
        assertThat(linkIn(confirmed)).isEqualTo(second);

        Reply dead = api.page(first);
        assertThat(dead.status()).isEqualTo(404);
        assertThat(dead.html().text()).contains("This link has done its work").doesNotContain(ada);
        assertThat(api.form(first.replace("?", "/accept?"), Map.of()).status()).isEqualTo(404);
        assertThat(api.delete("/api" + first).problem()).isEqualTo("link-spent");
    }

    @Test
    void aProgramGetsTheNewKeyWithTheAnswerToItsProof() {
        EditionId edition = edition(1, Entry.AT_ONCE);
        register(edition);
        String own = "/api" + api.own(edition, email());
        assertThat(api.get(own).json().path("answered").isNull()).isTrue();
        Reply proven = api.post(own.replace("?", "/accept?"), "");
        assertThat(proven.json().path("proven").asBoolean()).isTrue();
        String key = proven.header("Waymark-Manage-Key");
        Reply read = api.get(own.substring(0, own.indexOf('?')), "Waymark-Manage-Key", key);
        assertThat(read.json().path("answered").toString()).contains("no nuts");
        assertThat(api.get(own).problem()).isEqualTo("link-spent");
        Reply again = api.post(own.substring(0, own.indexOf('?')) + "/accept", "", "Waymark-Manage-Key", key);
        assertThat(again.header("Waymark-Manage-Key")).as("proven once for all").isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cancel", "/answers", "/ticket", "/hand-over", "/calendar.ics"})
    void nothingElseOpensBeforeTheProof(String page) {
        EditionId edition = edition(1, Entry.AT_ONCE);
        register(edition);
        String own = api.own(edition, email());
        Reply refused = api.page(own.replace("?", page + "?"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().text())
                .contains("Please confirm your address first")
                .doesNotContain(ada);
        assertThat(api.delete("/api" + own).problem()).isEqualTo("address-unproven");
        assertThat(api.form(own.replace("?", "/cancel?"), Map.of()).status()).isEqualTo(409);
        assertThat(standing(edition)).isEqualTo("offered");
    }

    @Test
    void whoWaitsProvesByTheLetterAndElseGetsNoMoreThanAPlaceThatIsHeld(MailCatcher mails) {
        EditionId edition = edition(0, Entry.AT_ONCE);
        register(edition);
        CaughtMail letter = letters(mails, 1).getFirst();
        assertThat(letter.subject()).isEqualTo("Please confirm your address: Using data");
        assertThat(letter.text()).contains("as number 1", "Confirm my address").doesNotContain(ada);
        String link = linkIn(letter);
        assertThat(api.page(link).html().text())
                .contains("You are number 1 on the waiting list.", "Confirm my address");
        capacity(edition, 1);
        assertThat(standing(edition)).isEqualTo("offered");
        String proven = api.form(link.replace("?", "/accept?"), Map.of()).header("Location");
        assertThat(api.page(proven).html().text()).contains("You have a place");
    }

    @Test
    void whoHasProvenWhileWaitingHasANewLinkByMailAndThePlaceAtOnce(MailCatcher mails) {
        EditionId edition = edition(0, Entry.AT_ONCE);
        register(edition);
        String link = linkIn(letters(mails, 1).getFirst());
        String proven = api.form(link.replace("?", "/accept?"), Map.of()).header("Location");
        CaughtMail second = letters(mails, 2).getFirst();
        assertThat(second.subject()).isEqualTo("You are on the waiting list: Using data");
        assertThat(linkIn(second)).isEqualTo(proven);
        capacity(edition, 1);
        assertThat(standing(edition)).isEqualTo("confirmed");
    }

    @Test
    void whoHasAskedTheHostProvesTheAddressToo(MailCatcher mails) {
        EditionId edition = edition(1, Entry.AFTER_APPROVAL);
        register(edition);
        CaughtMail letter = letters(mails, 1).getFirst();
        assertThat(letter.subject()).isEqualTo("Please confirm your address: Using data");
        String proven =
                api.form(linkIn(letter).replace("?", "/accept?"), Map.of()).header("Location");
        assertThat(api.page(proven).html().text()).contains("Your request is with the host.");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Confirm your address",
        "fr,Confirmez votre adresse",
        "nl,Bevestig uw adres",
        "es,Confirme su dirección"
    })
    void thePageSpeaksTheLanguageAskedFor(String language, String title) {
        EditionId edition = edition(0, Entry.AT_ONCE);
        register(edition);
        var page = api.page(api.own(edition, email()) + "&lang=" + language).html();
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.text()).doesNotContain("??");
    }

    private EditionId edition(int places, Entry entry) {
        EditionId edition =
                world.anOpenEdition(new Admission(places, true, List.of(), entry, null, null, null, 48, true));
        assertThat(api.put(path(edition, "/registration-form"), ASKS, as(Api.HOST))
                        .status())
                .isEqualTo(201);
        return edition;
    }

    private void register(EditionId edition) {
        String wish = wish(ada).replaceFirst("}$", ",\"answers\":{\"diet\":\"no nuts\"}}");
        assertThat(api.post(path(edition, "/registrations"), wish).status()).isEqualTo(201);
    }

    private void capacity(EditionId edition, int places) {
        String admission = "{\"capacity\":%d,\"waitingList\":true,\"addressHours\":48}".formatted(places);
        assertThat(api.put(
                                path(edition, "/admission"),
                                admission,
                                "Authorization",
                                "Bearer " + Api.HOST,
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
    }

    private String standing(EditionId edition) {
        return api.get(path(edition, "/registrations"), as(Api.HOST))
                .json()
                .path("items")
                .path(0)
                .path("status")
                .asString();
    }

    private List<CaughtMail> letters(MailCatcher mails, int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(email()), letters -> letters.size() == number);
    }

    private static String linkIn(CaughtMail letter) {
        String line = letter.text()
                .lines()
                .filter(one -> one.contains("/registrations/"))
                .findFirst()
                .orElseThrow();
        return line.substring(line.indexOf("/registrations/")).replace("&lang=en", "");
    }

    private String email() {
        return ada + "@example.org";
    }
}
