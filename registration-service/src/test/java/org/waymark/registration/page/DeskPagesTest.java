package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.LinkedHashMap;
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
import org.waymark.registration.edition.EditionId;

/** The host's pages. */
@ServiceTest
class DeskPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theHostSettlesPlacesInTheBrowser() {
        EditionId edition = world.anOpenEdition();
        String here = "/desk/" + edition.value() + "/admission";
        Document empty = api.page(here, as(HOST)).html();
        Map<String, String> fields = fields(empty, "120");
        fields.put("reserve.local-government", "40");
        Reply saved = api.form(here, fields, as(HOST));
        assertThat(saved.status()).isEqualTo(303);
        Document page = api.page(saved.header("Location"), as(HOST)).html();
        assertThat(page.select("[role=status]").text()).contains("Saved");
        assertThat(page.select("#capacity").val()).isEqualTo("120");
        assertThat(page.select("[id=reserve.local-government]").val()).isEqualTo("40");
        assertThat(page.select("input[name=waitingList]").hasAttr("checked")).isTrue();
    }

    @Test
    void aHostWhoHasSettledNothingIsProposedThatPeopleProveTheirAddressAndMayDecideOtherwise() {
        EditionId edition = world.anOpenEdition();
        String here = "/desk/" + edition.value() + "/admission";
        Document page = api.page(here, as(HOST)).html();
        assertThat(page.select("[name=addressHours]").val()).isEqualTo("48");
        Map<String, String> fields = fields(page, "6");
        fields.put("addressHours", "");
        assertThat(api.form(here, fields, as(HOST)).status()).isEqualTo(303);
        assertThat(api.page(here, as(HOST)).html().select("[name=addressHours]").val())
                .isEmpty();
    }

    @Test
    void whatIsNoNumberOrDoesNotAddUpIsSaidBesideItsField() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String here = "/desk/" + edition.value() + "/admission";
        Map<String, String> fields = fields(api.page(here, as(HOST)).html(), "many");
        Reply refused = api.form(here, fields, as(HOST));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#capacity").val()).isEqualTo("many");
        assertThat(refused.html().select("#capacity-error").text())
                .isEqualTo("Places in all: enter a whole number from 0 to 100,000");
        fields.put("capacity", "5");
        fields.put("reserve.research", "6");
        Reply tooMany = api.form(here, fields, as(HOST));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.html().select("#capacity-error").text()).contains("More places are kept");
    }

    @Test
    void whatLooksLikeASlipIsAskedAboutBeforeItIsSaved() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String here = "/desk/" + edition.value() + "/admission";
        Map<String, String> fields = fields(api.page(here, as(HOST)).html(), "6");
        fields.put("closes", "2024-05-01T12:00");
        Reply asked = api.form(here, fields, as(HOST));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("[role=alert]").text()).contains("Nothing is saved yet", "nobody can register");
        assertThat(asked.html().select("#closes").val())
                .as("what was typed stays")
                .isEqualTo("2024-05-01T12:00");
        assertThat(api.page(here, as(HOST)).html().select("#capacity").val()).isEqualTo("5");
        fields.put("anyway", "true");
        assertThat(api.form(here, fields, as(HOST)).status()).isEqualTo(303);
        assertThat(api.page(here, as(HOST)).html().select("#capacity").val()).isEqualTo("6");
    }

    @Test
    void whoComesSecondIsShownWhatItIsNow() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String here = "/desk/" + edition.value() + "/admission";
        Map<String, String> fields = fields(api.page(here, as(HOST)).html(), "6");
        api.form(here, fields, as(HOST));
        fields.put("capacity", "7");
        Reply late = api.form(here, fields, as(HOST));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.html().select(".error-summary").text()).contains("Somebody else has changed this");
        assertThat(late.html().select("#capacity").val()).isEqualTo("6");
    }

    @Test
    void theHostSeesWhoComes() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("Ada"));
        api.post(path(edition, "/registrations"), wish("Bob"));
        String here = "/desk/" + edition.value() + "/registrations";
        Document page = api.page(here, as(HOST)).html();
        assertThat(page.select("tbody th").eachText()).containsExactly("Ada", "Bob");
        assertThat(page.select(".facts").text()).contains("1 of 1 place taken");
        assertThat(api.page(here + "?status=waiting&category=", as(HOST))
                        .html()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Bob");
        Document first = api.page(here + "?limit=1", as(HOST)).html();
        assertThat(first.select("a[href*=after]")).hasSize(1);
        assertThat(api.page(here + "?category=research", as(HOST)).html().text())
                .contains("No registration matches this search");
    }

    private static Map<String, String> fields(Document form, String capacity) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", form.select("input[name=version]").val());
        fields.put("capacity", capacity);
        fields.put("waitingList", "true");
        return fields;
    }
}
