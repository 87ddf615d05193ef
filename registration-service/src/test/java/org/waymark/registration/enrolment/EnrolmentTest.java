package org.waymark.registration.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.World.aName;

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
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;
import tools.jackson.databind.JsonNode;

/** The host enters people who have not asked, by the ledger that decides for everybody. */
@ServiceTest
class EnrolmentTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void neitherApprovalNorProofIsAskedOfWhomTheHostVouchesFor(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(
                new Admission(1, true, List.of(), Entry.AFTER_APPROVAL, 48, null, null, null, false));
        String told = aName();
        Reply first = enrol(edition, told, true);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("status").asString()).isEqualTo("confirmed");
        await().untilAsserted(() -> assertThat(mails.to(told + "@example.org")).hasSize(1));
        assertThat(mails.to(told + "@example.org").getFirst().text()).contains("The host has registered you");
        String untold = aName();
        Reply second = enrol(edition, untold, false);
        assertThat(second.json().path("status").asString())
                .as("places are counted")
                .isEqualTo("waiting");
        assertThat(second.json().path("position").asInt()).isEqualTo(1);
        assertThat(enrol(edition, told, true).problem()).isEqualTo("already-registered");
        JsonNode history =
                api.get(second.header("Location") + "/trail", as(HOST)).json();
        assertThat(history.toString()).contains("enrolled-untold").contains("\"name\":\"Brussels\"");
        assertThat(mails.to(untold + "@example.org")).isEmpty();
    }

    @Test
    void aListIsRegisteredAndSaysWhoIsNot(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(2, false, List.of()));
        String name = aName();
        String list = """
                Nom;Courriel;Catégorie;Pays
                Zoé;%1$s-a@example.org;Collectivités locales;Belgique
                ;%1$s-b@example.org;research;BE
                Noël;%1$s-c@example.org;;BE
                Ines;%1$s-d@example.org;research;
                Last;%1$s-e@example.org;research;FR
                """.formatted(name);
        String here = path(edition, "/registrations/import");
        assertThat(api.csv(here + "?dryRun=true", list, as(HOST))
                        .json()
                        .path("confirmed")
                        .asInt())
                .isEqualTo(2);
        JsonNode report = api.csv(here + "?category=local-government&language=fr", list, as(HOST))
                .json();
        assertThat(report.path("confirmed").asInt()).isEqualTo(2);
        assertThat(report.at("/list/bad")
                        .valueStream()
                        .map(bad -> bad.path("line").asInt() + " "
                                + bad.path("code").asString()))
                .containsExactly("3 no-name", "5 no-country", "6 full");
        await().untilAsserted(
                        () -> assertThat(mails.to(name + "-a@example.org")).hasSize(1));
        assertThat(mails.to(name + "-a@example.org").getFirst().text()).contains("Bonjour Zoé");
    }

    @Test
    void theHostEntersPeopleOnThePage() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String desk = "/desk/" + edition.value() + "/registrations";
        assertThat(api.page(desk, as(HOST)).html().select("a[href$=/registrations/new]"))
                .hasSize(1);
        Map<String, String> nameless =
                Map.of("email", aName() + "@example.org", "country", "BE", "category", "research");
        Document wrong = api.form(desk + "/new", nameless, as(HOST)).html();
        assertThat(wrong.select("#name-error").text()).contains("Enter a name");
        assertThat(wrong.select("#email").val()).as("nothing typed is lost").isEqualTo(nameless.get("email"));
        String list = "Name,Email,Country\nAda," + aName() + "@example.org,BE";
        Document page =
                api.form(desk + "/import", Map.of("list", list), as(HOST)).html();
        assertThat(page.select("#bad + table").text()).contains("Choose a group");
        Reply taken = api.form(
                desk + "/import",
                Map.of("content", page.select("[name=content]").val(), "category", "research", "verb", "import"),
                as(HOST));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(303);
        assertThat(api.page(taken.header("Location"), as(HOST))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("1 person got a place");
        assertThat(api.page(desk, as(HOST)).html().select("tbody th").eachText())
                .containsExactly("Ada");
    }

    private Reply enrol(EditionId edition, String name, boolean letter) {
        return api.post(path(edition, "/registrations/enrol"), """
                {"name":"%1$s","email":"%1$s@example.org","country":"BE","category":"research","letter":%2$s}""".formatted(name, letter), as(HOST));
    }
}
