package org.waymark.registration.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.fields;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;
import static org.waymark.registration.delegation.DelegationWorld.HOST;
import static org.waymark.registration.delegation.DelegationWorld.changed;
import static org.waymark.registration.delegation.DelegationWorld.given;
import static org.waymark.registration.delegation.DelegationWorld.grant;
import static org.waymark.registration.delegation.DelegationWorld.keyOf;

import java.util.LinkedHashMap;
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
import org.waymark.registration.edition.EditionId;

/** Delegations with nothing but HTML. */
@ServiceTest
class DelegationPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theHostGivesPlacesChangesThemAndTakesThemBack() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String desk = "/desk/" + edition.value() + "/delegations";
        assertThat(api.page("/desk/" + edition.value() + "/registrations", HOST)
                        .html()
                        .select("a[href=" + desk + "]"))
                .hasSize(1);
        Map<String, String> fields = grantFields("Nikosía", "4");
        Reply added = api.form(desk, fields, HOST);
        assertThat(added.status()).isEqualTo(303);
        assertThat(added.header("Location")).isEqualTo(desk + "/nikosia?saved=true");
        Document page = api.page(added.header("Location"), HOST).html();
        assertThat(page.select("#link").val()).contains("/delegations/nikosia?key=");
        assertThat(page.select("#until").val()).isEqualTo("2027-05-01T09:00");
        assertThat(page.select(".facts").text()).contains("0 of 4", "1 May 2027, 09:00 (Brussels)");
        assertThat(api.form(desk, fields, HOST).html().select("#name-error").text())
                .contains("There is a delegation of this name");

        fields.put("version", page.select("input[name=version]").val());
        fields.put("places", "6");
        Reply tooMany = api.form(desk + "/nikosia", fields, HOST);
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(tooMany.html().select("#places-error").text()).contains("place");
        assertThat(tooMany.html().select("#places").val()).isEqualTo("6");

        Document question = api.page(desk + "/nikosia/take-back", HOST).html();
        assertThat(question.select(".notice").text()).contains("4 empty places become everybody’s");
        String version = question.select("input[name=version]").val();
        Reply back = api.form(desk + "/nikosia/take-back", Map.of("version", version), HOST);
        assertThat(api.page(back.header("Location"), HOST).html().text())
                .contains("The empty places are free again", "No delegation has places yet");
    }

    @Test
    void whatTheHostTypedWrongIsSaidBesideItsField() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        Map<String, String> fields = grantFields("Λευκωσία", "many");
        fields.put("until", "soon");
        fields.put("contact", "nobody");
        Reply refused = api.form("/desk/" + edition.value() + "/delegations", fields, HOST);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#places", "#until", "#contact", "#slug");
        assertThat(refused.html().select("#name").val()).isEqualTo("Λευκωσία");
        assertThat(refused.html().select("#until").val()).isEqualTo("soon");
    }

    @Test
    void aDelegationFillsSwapsAndFrees() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String here = page(edition, given(api, edition, 1));
        Reply shown = api.page(here);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        Map<String, String> ada = guestFields(shown.html(), "Ada");
        Reply filled = api.form(shown.html().select("main form").attr("action"), ada);
        assertThat(filled.status()).isEqualTo(303);
        Document list = api.page(filled.header("Location")).html();
        assertThat(list.select("[role=status]").text()).contains("has a place");
        assertThat(list.select("tbody th").eachText()).containsExactly("Ada");
        assertThat(list.select("main form")).as("all are filled").isEmpty();
        assertThat(list.html()).doesNotContain("/registrations/");

        Document swap = api.page(list.select("a[href*=swap]").attr("href")).html();
        assertThat(swap.select(".notice").text()).contains("Ada loses the place");
        Reply swapped = api.form(swap.select("main form").attr("action"), guestFields(swap, "Bob"));
        list = api.page(swapped.header("Location")).html();
        assertThat(list.select("tbody th").eachText()).containsExactly("Bob");

        Document free = api.page(list.select("a[href*=free]").attr("href")).html();
        assertThat(free.select("h1").text()).isEqualTo("Free the place of Bob?");
        Reply freed = api.form(free.select("main form").attr("action"), Map.of());
        assertThat(api.page(freed.header("Location")).html().text())
                .contains("The place is empty", "You have named nobody yet");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String here = page(edition, given(api, edition, 2));
        Map<String, String> fields = guestFields(api.page(here).html(), "Ada");
        fields.put("email", "ada");
        Reply refused = api.form(here, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#email-error").text()).contains("Enter an e-mail address");
        assertThat(refused.html().select("#name").val()).isEqualTo("Ada");
        fields.put("email", "ada@example.org");
        assertThat(api.form(here, fields).status()).isEqualTo(303);
        assertThat(api.form(here, fields).status()).as("sent twice").isEqualTo(303);
        Reply again = api.form(here, guestFields(api.page(here).html(), "Ada"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#email-error").text()).contains("registered for this edition already");
    }

    @Test
    void afterTheDeadlineThePageSaysSoAndAsksNothing() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String here = page(edition, given(api, edition, 2));
        Map<String, String> fields = guestFields(api.page(here).html(), "Ada");
        changed(api, edition, grant(2, 2000));
        Document over = api.page(here).html();
        assertThat(over.select(".notice").text()).contains("was over on", "(Brussels)");
        assertThat(over.select("main form")).isEmpty();
        assertThat(api.form(here, fields).status()).isEqualTo(409);
    }

    @Test
    void theRegistrationsPageNamesTheDelegationWhosePlaceItIs() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String here = page(edition, given(api, edition, 2));
        String name = aName();
        api.form(here, guestFields(api.page(here).html(), name));
        String own = "/registrations/"
                + api.get(path(edition, "/registrations?q=" + name), HOST)
                        .json()
                        .at("/items/0/id")
                        .asString();
        assertThat(api.page(own, HOST).html().select(".facts").text()).contains("A place of City of Nicosia");
        String plain = "/registrations/"
                + api.post(path(edition, "/registrations"), wish(aName()))
                        .json()
                        .path("id")
                        .asString();
        assertThat(api.page(plain, HOST).html().select(".facts").text()).doesNotContain("A place of");
    }

    @Test
    void membersFindTheirPlacesAmongTheirRegistrations() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        given(api, edition, 2);
        String own = "/" + edition.value() + "/delegations/nicosia";
        assertThat(api.page("/me", Api.as(Api.OTHER_CITY)).html().select("a[href=" + own + "]"))
                .hasSize(1);
        assertThat(api.page(own, Api.as(Api.OTHER_CITY)).status()).isEqualTo(200);
        assertThat(api.page("/me", Api.as(Api.ATTENDEE)).html().select("#delegated"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,Places of", "fr,Places de", "nl,Plaatsen van", "es,Plazas de"})
    void thePagesSpeakTheLanguageAskedFor(String language, String title) {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        Document page = api.page(page(edition, given(api, edition, 2)) + "&lang=" + language)
                .html();
        assertThat(page.select("h1").text()).isEqualTo(title + " City of Nicosia");
        assertThat(page.text()).doesNotContain("??");
        String desk = "/desk/" + edition.value() + "/delegations?lang=" + language;
        assertThat(api.page(desk, HOST).html().text()).doesNotContain("??");
    }

    private static String page(EditionId edition, Reply given) {
        return "/" + edition.value() + "/delegations/nicosia?key=" + keyOf(given);
    }

    private static Map<String, String> grantFields(String name, String places) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("places", places);
        fields.put("category", "local-government");
        fields.put("until", "2027-05-01T09:00");
        fields.put("language", "en");
        fields.put("contact", aName() + "@example.org");
        return fields;
    }

    private static Map<String, String> guestFields(Document form, String name) {
        Map<String, String> fields = fields(name);
        fields.put("form", form.select("input[name=form]").val());
        fields.put("country", "CY");
        return fields;
    }
}
