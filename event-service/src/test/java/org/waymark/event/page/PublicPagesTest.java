package org.waymark.event.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.BRUSSELS;
import static org.waymark.event.EventClient.NOBODY;
import static org.waymark.event.EventClient.OFFICE;
import static org.waymark.event.EventClient.editionJson;
import static org.waymark.event.EventClient.slug;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;
import org.waymark.event.copies.CopySamples;

@EventService
class PublicPagesTest {

    @Autowired
    private EventClient client;

    @Autowired
    private CopySamples copies;

    @Test
    void theHomePageShowsSeries() {
        var series = EventClient.page(client.aSeries("a-" + slug()));

        var home = page(NOBODY, "/");

        assertThat(home.select("a[href='" + series + "']").text()).isEqualTo("Uraia Citizenship Series");
        assertThat(home.selectFirst("h1")).isNotNull();
    }

    @Test
    void aSeriesShowsItsPublishedEditionsTheNewestFirst() {
        var series = client.aSeries(slug());
        for (var edition : List.of("first", "second", "draft")) {
            client.post(OFFICE, series + "/editions", editionJson(edition));
        }
        client.verb(OFFICE, series + "/editions/first/publish", 1);
        client.verb(OFFICE, series + "/editions/second/publish", 1);

        var shown = page(NOBODY, EventClient.page(series));

        assertThat(shown.select("tbody a").eachAttr("href"))
                .containsExactly(EventClient.page(series) + "/second", EventClient.page(series) + "/first");
        assertThat(shown.select("tbody tr:last-child").text()).contains("2027", "Brussels, Belgium", "30–31 May 2027");
    }

    @Test
    void aLongSeriesIsShownPageByPage() {
        var series = client.aSeries(slug());
        for (var i = 1; i <= 41; i++) {
            client.post(OFFICE, series + "/editions", editionJson("edition-" + i));
            client.verb(OFFICE, series + "/editions/edition-" + i + "/publish", 1);
        }

        var newest = page(NOBODY, EventClient.page(series));
        assertThat(newest.select("tbody tr")).hasSize(40);
        var older = page(NOBODY, newest.select("a[rel=next]").attr("href"));
        assertThat(older.select("tbody a").eachAttr("href")).containsExactly(EventClient.page(series) + "/edition-1");
    }

    @Test
    void anEditionSaysWhatWhereAndWhen() {
        var edition = client.aPublishedEdition();
        client.patch(BRUSSELS, edition, 2, """
                {"venue":"Town hall","objective":{"en":"To find out"},"questions":[{"en":"How?"},{"fr":"Pourquoi ?"}],
                 "collaborators":[{"name":"CIRB","link":"https://example.org/"}]}""");

        var shown = page(NOBODY, EventClient.page(edition));

        assertThat(shown.select("h1").text()).isEqualTo("Using data to empower cities");
        assertThat(shown.select("main").text())
                .contains("30–31 May 2027", "Brussels, Belgium", "Town hall", "Europe/Brussels, UTC+02:00", "How?");
        assertThat(shown.select("[lang=fr]:contains(Pourquoi)")).isNotEmpty();
        assertThat(shown.select("a[href='https://example.org/']").text()).isEqualTo("CIRB");
        assertThat(shown.select("#places")).isEmpty();
        assertThat(shown.select("a[href^=/desk/]")).isEmpty();
        assertThat(page(BRUSSELS, EventClient.page(edition)).select("main a[href^=/desk/]"))
                .hasSize(1);
    }

    @Test
    void anEditionOfWhichOnlyTheYearIsKnownInventsNoDays() {
        var edition = client.aPublishedEdition();
        client.patch(BRUSSELS, edition, 2, "{\"precision\":\"year\",\"start\":\"2018-01-01\",\"end\":\"2018-12-31\"}");

        var shown = page(NOBODY, EventClient.page(edition));

        assertThat(shown.select(".lead time").text()).isEqualTo("2018");
        assertThat(shown.text()).doesNotContain("January", "December");
    }

    @Test
    void anOpenEditionSaysHowManyPlacesAreLeftAndLeadsToRegistration() {
        var path = EventClient.page(client.anOpenEdition());
        copies.tellAvailability(path, 1, 120, 67, 0);

        var places = page(NOBODY, path).select("#places");

        assertThat(places.text()).contains("67 of 120 places are left.");
        assertThat(places.select("a[role=button]").attr("href")).isEqualTo(path + "/register");
        assertThat(places.attr("hx-get")).isEqualTo(path + "?part=places");
        var part = client.page(NOBODY, path + "?part=places").body();
        assertThat(Jsoup.parseBodyFragment(part).select("#places").text()).isEqualTo(places.text());
        assertThat(part).doesNotContain("<html");
    }

    @Test
    void aFullEditionOffersTheWaitingList() {
        var path = EventClient.page(client.anOpenEdition());
        copies.tellAvailability(path, 1, 5, 0, 3);

        assertThat(page(NOBODY, path).select("#places").text())
                .contains("All 5 places are taken.", "3 people are waiting", "Join the waiting list");
    }

    @Test
    void trailsAndMaterialsStandOnTheEditionsPage() {
        var path = EventClient.page(client.aPublishedEdition());
        copies.tellTrail(path, 1, true);
        copies.tellMaterial(path);

        var shown = page(NOBODY, path);

        assertThat(shown.select(".trail-blue a").attr("href")).isEqualTo(path + "/trails/blue");
        assertThat(shown.select(".trail-blue").text()).contains("Blue trail", "Money", "Nicosia", "3 projects");
        assertThat(shown.select("#materials ~ ul li").text()).contains("Final report", "PDF", "1.2 MB", "English");
    }

    @Test
    void anEditionLeadsToItsNeighbours() {
        var series = client.aSeries(slug());
        for (var edition : List.of("first", "second", "third")) {
            client.post(OFFICE, series + "/editions", editionJson(edition));
            client.verb(OFFICE, series + "/editions/" + edition + "/publish", 1);
        }
        var path = EventClient.page(series);

        assertThat(page(NOBODY, path + "/second").select("a[rel=prev]").attr("href"))
                .isEqualTo(path + "/first");
        assertThat(page(NOBODY, path + "/second").select("a[rel=next]").attr("href"))
                .isEqualTo(path + "/third");
        assertThat(page(NOBODY, path + "/first").select("a[rel=prev]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Registration open", "fr, Inscriptions ouvertes", "nl, Inschrijving open", "es, Inscripción abierta"
    })
    void everyPageSpeaksTheReadersLanguage(String language, String words) {
        var path = EventClient.page(client.anOpenEdition());

        var shown = page(NOBODY, path + "?lang=" + language);

        assertThat(shown.select("html").attr("lang")).isEqualTo(language);
        assertThat(shown.select(".hero .badge").text()).isEqualTo(words);
        assertThat(shown.text()).doesNotContain("??");
    }

    @Test
    void whatDoesNotExistIsAFriendlyPage() {
        var answer = client.page(NOBODY, "/no-such-series/no-such-edition");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
    }

    private Document page(String token, String path) {
        var answer = client.page(token, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
