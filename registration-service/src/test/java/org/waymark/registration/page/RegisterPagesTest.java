package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.fields;
import static org.waymark.registration.Api.path;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;

/** The way of a person, with nothing but HTML. */
@ServiceTest
class RegisterPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void fromTheFormToThePlaceAndBack() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Document form = api.page(register(edition)).html();
        assertThat(form.select("h1").text()).isEqualTo("Register");
        assertThat(form.select("input[type=radio][name=category]")).hasSize(2);

        Reply sent = api.form(register(edition), filledIn(form, "Ada"));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.html().select("[role=status]").text()).contains("You have a place", "sent you a mail");
        String own = api.own(edition, "Ada@example.org");
        assertThat(sent.response().body()).doesNotContain("key=");

        Reply page = api.page(own);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.html().select("[role=status]").text()).contains("You have a place");
        String calendar = page.html().select("a[href*=calendar.ics]").attr("href");
        assertThat(api.get(calendar).response().body()).contains("BEGIN:VEVENT");

        Document question =
                api.page(page.html().select("a[href*=cancel]").attr("href")).html();
        assertThat(question.select("h1").text()).isEqualTo("Cancel this registration?");
        Reply cancelled = api.form(question.select("main form").attr("action"), Map.of());
        assertThat(cancelled.status()).isEqualTo(303);
        assertThat(api.page(cancelled.header("Location"))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("This registration is cancelled");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Map<String, String> fields = filledIn(api.page(register(edition)).html(), "Ada");
        fields.put("email", "ada");
        fields.put("country", "");
        Reply refused = api.form(register(edition), fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.html();
        assertThat(page.select("#name").val()).isEqualTo("Ada");
        assertThat(page.select("#email").val()).isEqualTo("ada");
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#email").attr("aria-describedby")).contains("email-error");
        assertThat(page.select("#email-error").text()).isEqualTo("Enter an e-mail address such as ada@example.org");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#email", "#country");
        assertThat(page.select("input[name=category][checked]").val()).isEqualTo("local-government");
    }

    @Test
    void sendingTheFormTwiceIsOneRegistration() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        Map<String, String> fields = filledIn(api.page(register(edition)).html(), "Ada");
        String first = api.form(register(edition), fields).response().body();
        assertThat(api.form(register(edition), fields).response().body()).isEqualTo(first);
        fields.put("name", "Bob");
        fields.put("email", "bob@example.org");
        assertThat(api.form(register(edition), fields).status()).isEqualTo(200);
        assertThat(api.get(path(edition, "/availability")).json().path("taken").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoSendsTheFormWithoutItsNumberGetsNobodysAnswer() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        Map<String, String> fields = filledIn(api.page(register(edition)).html(), "Ada");
        fields.remove("form");
        assertThat(api.form(register(edition), fields).html().text()).contains("You have a place");
        Reply stranger = api.form(register(edition), fields);
        assertThat(stranger.header("Location")).isEqualTo(register(edition) + "/sent");
    }

    @Test
    void whoIsSignedInUnderTheAddressIsLedToTheirRegistrationAndToldThatTheyAreIn() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        Map<String, String> fields = filledIn(api.page(register(edition)).html(), "ada");
        String own = api.form(register(edition), fields, as(Api.ATTENDEE)).header("Location");
        assertThat(own).startsWith("/registrations/").doesNotContain("key=");
        assertThat(api.page(own, as(Api.ATTENDEE)).html().text()).contains("You have a place");
        Reply again =
                api.form(register(edition), filledIn(api.page(register(edition)).html(), "ada"), as(Api.ATTENDEE));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#email-error").text()).contains("is registered for this edition");
    }

    @Test
    void placesThatAreKeptForOthersAreExplained() {
        EditionId edition =
                world.anOpenEdition(new Admission(2, true, List.of(new Quota("local-government", null, 2))));
        assertThat(api.page(register(edition)).html().select("main").text())
                .contains("The places that remain are kept for other groups.")
                .contains("Local governments: 2 places are kept");
    }

    @Test
    void whoWaitsSeesThePositionAndTheReason() {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        Document form = api.page(register(edition)).html();
        assertThat(form.select(".notice").text()).contains("you go on the waiting list");
        assertThat(api.form(register(edition), filledIn(form, "Ada")).html().text())
                .contains("You are number 1 on the waiting list.");
        String own = api.own(edition, "Ada@example.org");
        assertThat(api.page(own).html().select("[role=status]").text())
                .contains("You are number 1 on the waiting list.", "There are no places.");
    }

    @Test
    void withoutAPlaceAndAWaitingListThereIsNoForm() {
        EditionId edition = world.anOpenEdition(new Admission(0, false, List.of()));
        Document page = api.page(register(edition)).html();
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".notice").text()).contains("no waiting list");
        assertThat(api.page(register(world.anOpenEdition()))
                        .html()
                        .select(".notice")
                        .text())
                .contains("not yet settled");
        assertThat(api.page(register(world.anEdition("closed"))).html().text()).contains("Registration is closed");
    }

    @ParameterizedTest
    @CsvSource({"en,Register", "fr,S’inscrire", "nl,Inschrijven", "es,Inscribirse"})
    void thePageSpeaksTheLanguageAskedFor(String language, String title) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        Document page = api.page(register(edition) + "?lang=" + language).html();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void aWrongKeyOpensNothing() {
        assertThat(api.page("/registrations/abc?key=x").status()).isEqualTo(404);
        assertThat(api.page("/registrations/abc").header("Location")).endsWith("/sign-in?to=/registrations/abc");
    }

    @Test
    void whoIsSignedInSeesTheirOwnRegistrations() {
        assertThat(api.page("/me").status()).isEqualTo(303);
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        api.form(register(edition), filledIn(api.page(register(edition)).html(), "ada"));
        Document page = api.page("/me", as(Api.ATTENDEE)).html();
        String link = page.select("main a[href^=/registrations/]").attr("href");
        assertThat(api.page(link, as(Api.ATTENDEE))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("You have a place");
    }

    private static String register(EditionId edition) {
        return "/" + edition.value() + "/register";
    }

    private static Map<String, String> filledIn(Document form, String name) {
        Map<String, String> fields = fields(name);
        fields.put("form", form.select("input[name=form]").val());
        fields.put("organisation", "City of Brussels");
        fields.put("category", "local-government");
        return fields;
    }
}
