package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

/** The host's figures are what the ledger says, for eyes and for screen readers. */
@ServiceTest
class FiguresTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    EditionId edition;

    @BeforeEach
    void threeComeAndOneWaits() {
        edition = world.anOpenEdition(new Admission(3, true, List.of(new Quota("research", 2, 1))));
        register(wish("Ada"));
        register(wish("Bob").replace("\"BE\"", "\"CY\""));
        register(wish("Cyd").replace("local-government", "research"));
        register(wish("Dan"));
    }

    @Test
    void theyAddUpToTheLedger() {
        JsonNode figures = api.get(path(edition, "/figures"), as(HOST)).json();
        JsonNode places = api.get(path(edition, "/availability")).json();
        assertThat(figures.path("taken").asInt()).isEqualTo(places.path("taken").asInt());
        assertThat(sum(figures, "categories", "taken")).isEqualTo(3);
        assertThat(number(figures, "statuses", "confirmed")).isEqualTo(3);
        assertThat(number(figures, "statuses", "waiting"))
                .isEqualTo(places.path("waiting").asInt())
                .isEqualTo(1);
        assertThat(sum(figures, "statuses", "registrations")).isEqualTo(4);
        assertThat(number(figures, "countries", "BE")).isEqualTo(3);
        assertThat(sum(figures, "arrivals", "registrations")).isEqualTo(4);
        assertThat(figures.path("unit").asString()).isEqualTo("hours");
    }

    @Test
    void everyDrawingIsDescribedAndHasATableWithTheSameNumbers() {
        Document page = api.page(here(), as(HOST)).html();
        List<Element> drawings = page.select("main svg");
        assertThat(drawings).hasSize(4);
        for (Element drawing : drawings) {
            for (String id : drawing.attr("aria-labelledby").split(" ", -1)) {
                assertThat(drawing.getElementById(id).text()).as(id).isNotBlank();
            }
        }
        assertThat(page.select("#categories-rows tr").eachText())
                .containsExactly("All groups 3 3 none", "Local governments 2 none 0", "Research institutes 1 2 1");
        assertThat(page.select("#countries-rows tr").eachText()).containsExactly("Belgium 3", "Cyprus 1");
        assertThat(page.select("#statuses-rows tr").eachText()).contains("Confirmed 3", "Waiting 1", "Rejected 0");
        assertThat(page.select("main details table")).hasSize(4);
        assertThat(page.select("#statuses-drawing line, #countries-figure line"))
                .as("marks of limits where there are none")
                .isEmpty();
        assertThat(page.select("#categories-drawing line.limit").eachAttr("x1")).containsExactly("300", "200");
        assertThat(page.select("#categories-drawing line.kept")).hasSize(1);
    }

    @Test
    void thePageRenewsEachPartThatChanges() {
        Document page = api.page(here(), as(HOST)).html();
        Element live = page.selectFirst("[hx-trigger=every 10s]");
        assertThat(live.attr("hx-get")).isEqualTo(here());
        List<String> parts = List.of(live.attr("hx-select-oob").split(",", -1));
        parts.forEach(part -> assertThat(page.select(part)).as(part).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "es"})
    void thePageSpeaksTheLanguageAskedFor(String language) {
        Document page = api.page(here(), "Authorization", "Bearer " + HOST, "Accept-Language", language)
                .html();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isNotEqualTo("Figures");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void anEditionWithoutAnybodyHasFiguresToo() {
        EditionId empty = world.anOpenEdition();
        assertThat(api.page("/desk/" + empty.value() + "/figures", as(HOST)).status())
                .isEqualTo(200);
    }

    private static int sum(JsonNode figures, String list, String field) {
        int sum = 0;
        for (JsonNode one : figures.path(list)) {
            sum += one.path(field).asInt();
        }
        return sum;
    }

    private static int number(JsonNode figures, String list, String id) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode one : figures.path(list)) {
            if (one.path("id").asString().equals(id)) {
                numbers.add(one.path("registrations").asInt());
            }
        }
        assertThat(numbers).as(id).hasSize(1);
        return numbers.getFirst();
    }

    private void register(String wish) {
        assertThat(api.post(path(edition, "/registrations"), wish).status()).isEqualTo(201);
    }

    private String here() {
        return "/desk/" + edition.value() + "/figures";
    }
}
