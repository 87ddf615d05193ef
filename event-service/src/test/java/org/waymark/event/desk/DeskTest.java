package org.waymark.event.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.BRUSSELS;
import static org.waymark.event.EventClient.NICOSIA;
import static org.waymark.event.EventClient.OFFICE;
import static org.waymark.event.EventClient.slug;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;
import org.waymark.event.copies.CopySamples;
import org.waymark.event.edition.EditionVerb;

/** The desk as somebody uses it whose browser runs no scripts: forms are read from the page and sent back. */
@EventService
class DeskTest {

    @Autowired
    private EventClient client;

    @Autowired
    private CopySamples others;

    @Test
    void theDeskShowsWhatSomebodyMayManage() {
        var path = EventClient.page(client.aDraft());
        var series = path.substring(0, path.lastIndexOf('/'));

        assertThat(links(OFFICE, "/desk")).contains("/desk" + series, "/desk/new");
        assertThat(links(BRUSSELS, "/desk")).contains("/desk" + path).doesNotContain("/desk/new");
        assertThat(links(NICOSIA, "/desk")).contains("/desk/trails").doesNotContain("/desk" + path);
        assertThat(links(OFFICE, "/desk" + series)).contains("/desk" + path, "/desk" + series + "/new");
        assertThat(links(BRUSSELS, "/desk" + path))
                .contains(
                        "/desk" + path + "/publish",
                        "/desk" + path + "/change",
                        "/desk" + path + "/admission",
                        "/desk" + path + "/registrations",
                        "/desk" + path + "/trails",
                        "/desk" + path + "/materials");
    }

    @Test
    void theOfficeMakesASeriesAndChangesIt() {
        var slug = slug();
        var form = form(OFFICE, "/desk/new");
        form.put("slug", slug);
        form.put("title.en", "A new series");
        form.put("languages", "en, fr");
        form.put("partners", "nicosia | Nicosia | CY\n\noslo|Oslo|NO");

        assertSeeOther(client.form(OFFICE, "/desk/new", form), "/desk/" + slug);

        var change = form(OFFICE, "/desk/" + slug + "/change");
        assertThat(change).containsEntry("partners", "nicosia | Nicosia | CY\noslo | Oslo | NO");
        assertThat(change.getOrDefault("categories", "").lines()).hasSize(5);
        change.put("title.fr", "Une nouvelle série");
        assertSeeOther(client.form(OFFICE, "/desk/" + slug + "/change", change), "/desk/" + slug);
        assertThat(client.get(OFFICE, "/api/series/" + slug).body())
                .contains("\"version\":2", "Une nouvelle série", "Collectivité locale");
    }

    @Test
    void theOfficeMakesAnEdition() {
        var series = client.aSeries(slug());
        var path = "/desk" + EventClient.page(series);
        var form = form(OFFICE, path + "/new");
        form.putAll(Map.of(
                "slug", "lisbon-2027",
                "title.en", "Cities that learn",
                "start", "2027-05-30",
                "end", "2027-06-01",
                "timeZone", "Europe/Lisbon",
                "host.organization", "lisbon",
                "host.city", "Lisbon",
                "host.country", "PT",
                "host.latitude", "38,72",
                "host.longitude", "-9.14"));
        form.put("questions.en", "First?\n\nThird?");
        form.put("questions.fr", "\n\nTroisième ?");
        form.put("collaborators", "CIRB | https://example.org\nSomebody");

        assertSeeOther(client.form(OFFICE, path + "/new", form), path + "/lisbon-2027?done=create");

        assertThat(client.get(OFFICE, series + "/editions/lisbon-2027").body())
                .contains("\"latitude\":38.72", "\"status\":\"draft\"")
                .contains("\"questions\":[{\"en\":\"First?\"},{\"en\":\"Third?\",\"fr\":\"Troisième ?\"}]")
                .contains("{\"name\":\"CIRB\",\"link\":\"https://example.org\"},{\"name\":\"Somebody\",\"link\":null}");
    }

    @Test
    void savingTellsNobodyAndLeadsToWhereTheHostDecides() {
        var edition = client.aPublishedEdition();
        var desk = "/desk" + EventClient.page(edition);
        var form = form(BRUSSELS, desk + "/change");
        assertThat(page(BRUSSELS, desk + "/change").select(".hint").text()).contains("Saving tells nobody.");

        form.put("objective.en", "Another objective");
        assertSeeOther(client.form(BRUSSELS, desk + "/change", form), "?done=change");
        form.put("version", "3");
        form.put("venue", "Town hall");
        assertSeeOther(client.form(BRUSSELS, desk + "/change", form), "?done=news");

        assertThat(links(BRUSSELS, desk + "?done=news")).contains(desk + "/changes?since=4");
        assertThat(links(BRUSSELS, desk + "?done=change")).doesNotContain(desk + "/changes?since=4");
    }

    @Test
    void aDraftIsChangedWithoutAWordOfLetters() {
        var desk = "/desk" + EventClient.page(client.aDraft());
        var form = form(BRUSSELS, desk + "/change");
        form.put("venue", "Town hall");

        assertThat(page(BRUSSELS, desk + "/change").select(".hint").text()).doesNotContain("Saving tells nobody.");
        assertSeeOther(client.form(BRUSSELS, desk + "/change", form), "?done=change");
    }

    @Test
    void aContactIsShownToEveryoneAndHalfOfOneIsToldBesideTheField() {
        var edition = client.aPublishedEdition();
        var path = "/desk" + EventClient.page(edition) + "/change";
        var form = form(BRUSSELS, path);
        form.put("contact.name", "International office");
        form.put("contact.phone", "ask me");

        var refused = Jsoup.parse(client.form(BRUSSELS, path, form).body());
        assertThat(refused.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#contact.email", "#contact.phone");
        form.put("contact.email", "uraia@brussels.example");
        form.put("contact.phone", "+32 2 555 01 00");
        assertSeeOther(client.form(BRUSSELS, path, form), "?done=change");

        assertThat(page("", EventClient.page(edition)).select("dd a").eachAttr("href"))
                .containsExactly("mailto:uraia@brussels.example", "tel:+3225550100");
        assertThat(form(BRUSSELS, path)).containsEntry("contact.name", "International office");
    }

    @Test
    void anEditionWithoutAContactShowsThatOfItsSeries() {
        var edition = client.aPublishedEdition();
        var here = EventClient.page(edition);
        var series = here.substring(0, here.lastIndexOf('/'));
        var path = "/desk" + series + "/change";
        var form = form(OFFICE, path);
        form.put("contact.name", "The office");
        form.put("contact.email", "office@uraia.example");
        assertSeeOther(client.form(OFFICE, path, form), "/desk" + series);

        assertThat(page("", EventClient.page(edition)).select("dd a").eachAttr("href"))
                .containsExactly("mailto:office@uraia.example");
        client.patch(OFFICE, edition, 2, "{\"contact\":{\"name\":\"The host\",\"email\":\"host@brussels.example\"}}");
        assertThat(page("", EventClient.page(edition)).select("dd a").eachAttr("href"))
                .containsExactly("mailto:host@brussels.example");
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldAndNothingTypedIsLost() {
        var path = "/desk" + EventClient.page(client.aDraft()) + "/change";
        var form = form(BRUSSELS, path);
        form.put("end", "2018-05-29");
        form.put("venue", "Town hall");

        var refused = client.form(BRUSSELS, path, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#end");
        assertThat(page.select("#end").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#end-error").text()).isEqualTo("The last day is the first one or later.");
        assertThat(fields(page)).containsEntry("venue", "Town hall").containsEntry("end", "2018-05-29");
    }

    @Test
    void severalMistakesAreToldAtOnceInTheReadersLanguage() {
        var path = "/desk" + EventClient.page(client.aDraft()) + "/change?lang=fr";
        var form = form(OFFICE, path);
        form.put("title.en", "");
        form.put("host.organization", "Not a slug");
        form.put("host.latitude", "95");
        form.put("collaborators", "CIRB | javascript:alert(1)");

        var page = Jsoup.parse(client.form(OFFICE, path, form).body());

        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title.en", "#host.organization", "#host.latitude", "#collaborators");
        assertThat(page.select(".error-summary").text()).contains("au moins une langue");
    }

    @Test
    void aStaleFormIsToldSoKeepsWhatWasTypedAndMayBeSentAgain() {
        var edition = client.aDraft();
        var path = "/desk" + EventClient.page(edition) + "/change";
        var form = form(BRUSSELS, path);
        client.patch(OFFICE, edition, 1, "{\"venue\":\"Somewhere else\"}");
        form.put("venue", "Town hall");

        var refused = client.form(BRUSSELS, path, form);

        assertThat(refused.statusCode()).isEqualTo(412);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("[role=alert]").text()).contains("Changed in the meantime");
        assertThat(fields(page)).containsEntry("venue", "Town hall").containsEntry("version", "2");
        assertSeeOther(client.form(BRUSSELS, path, fields(page)), path.replace("/change", "?done=change"));
        assertThat(client.get(OFFICE, edition).body()).contains("Town hall");
    }

    @Test
    void eachStepStandsBehindAQuestion() {
        var edition = client.aDraft();
        var path = "/desk" + EventClient.page(edition);

        assertThat(page(BRUSSELS, path + "/publish").select("main form button")).hasSize(1);
        assertSeeOther(
                client.form(BRUSSELS, path + "/publish", form(BRUSSELS, path + "/publish")), path + "?done=publish");
        assertThat(page(BRUSSELS, path + "?done=publish")
                        .select("[role=status]")
                        .text())
                .isEqualTo("The edition is published.");
        assertThat(client.get(OFFICE, edition).body()).contains("\"status\":\"published\"");
    }

    @ParameterizedTest
    @EnumSource
    void eachStepSaysWhomItReachesBeforeItIsDone(EditionVerb verb) {
        var edition = client.aDraft();
        others.tellAvailability(EventClient.page(edition), 1, 30, 6, 3);
        var path = "/desk" + EventClient.page(edition) + "/" + verb.word();
        lead(edition, verb);
        var before = client.get(OFFICE, edition).body();

        var asked = page(BRUSSELS, path);

        assertThat(asked.select(".reach li").eachText())
                .contains("24 people have a place, or are offered one.", "3 people wait for a place.");
        assertThat(asked.select(".reach p").text())
                .contains(verb == EditionVerb.CANCEL ? "gets a letter" : "Nobody gets");
        assertThat(client.get(OFFICE, edition).body()).as("asking does nothing").isEqualTo(before);
        assertSeeOther(client.form(BRUSSELS, path, fields(asked)), "?done=" + verb.word());
    }

    @Test
    void aCancellationTakesAReasonThatEverybodyReads() {
        var edition = client.anOpenEdition();
        var path = "/desk" + EventClient.page(edition) + "/cancel";
        var form = form(BRUSSELS, path);
        form.put("reason.en", "x".repeat(1001));
        var refused = client.form(BRUSSELS, path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(Jsoup.parse(refused.body()))).containsEntry("reason.en", "x".repeat(1001));

        form.put("reason.en", "The venue was damaged by a storm.");
        assertSeeOther(client.form(BRUSSELS, path, form), "?done=cancel");

        assertThat(page(EventClient.NOBODY, EventClient.page(edition))
                        .select(".notice-warning")
                        .text())
                .contains("The venue was damaged by a storm.");
        assertThat(client.get(OFFICE, edition).body())
                .contains("\"cancellationReason\":{\"en\":\"The venue was damaged by a storm.\"}");
    }

    @Test
    void whatEndsAnEditionStandsApartFromWhatLeadsItOn() {
        var path = "/desk" + EventClient.page(client.anOpenEdition());
        var page = page(BRUSSELS, path);
        assertThat(page.select("#next ~ p a").eachAttr("href")).containsExactly(path + "/close");
        assertThat(page.select("#end ~ dl a").eachAttr("href"))
                .containsExactlyInAnyOrder(path + "/complete", path + "/cancel");
    }

    @Test
    void theOfficeDeletesADraftAndThenTheSeries() {
        var edition = client.aDraft();
        var path = "/desk" + EventClient.page(edition);
        var series = path.substring(0, path.lastIndexOf('/'));
        assertThat(links(BRUSSELS, path)).doesNotContain(path + "/delete");
        assertThat(links(OFFICE, path)).contains(path + "/delete");

        assertSeeOther(client.form(OFFICE, path + "/delete", form(OFFICE, path + "/delete")), series + "?done=delete");

        assertThat(links(OFFICE, series)).contains(series + "/delete");
        assertSeeOther(
                client.form(OFFICE, series + "/delete", form(OFFICE, series + "/delete")), "/desk?done=delete-series");
        assertThat(page(OFFICE, "/desk?done=delete-series")
                        .select("[role=status]")
                        .text())
                .isEqualTo("The series is deleted.");
    }

    @Test
    void aCategoryInUseIsClosedInTheForm() {
        var draft = client.aDraft();
        var series = EventClient.page(draft.substring(0, draft.indexOf("/editions")));
        others.tellWaiting(EventClient.page(draft), 1, "research");
        var change = form(OFFICE, "/desk" + series + "/change");
        var all = requireNonNull(change.get("categories"));
        change.put("categories", all.replace("research\n", ""));
        Stream.of("en", "fr", "nl", "es").forEach(language -> {
            var lines = new ArrayList<>(
                    requireNonNull(change.get("categories." + language)).lines().toList());
            lines.remove(3);
            change.put("categories." + language, String.join("\n", lines));
        });

        var refused = client.form(OFFICE, "/desk" + series + "/change", change);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#categories-error").text())
                .contains("Close it instead");
        var closing = form(OFFICE, "/desk" + series + "/change");
        closing.put("closed.research", "true");
        assertSeeOther(client.form(OFFICE, "/desk" + series + "/change", closing), "/desk" + series);
        assertThat(client.get(OFFICE, "/api/series" + series).body()).containsOnlyOnce("\"closed\":true");
    }

    private void lead(String edition, EditionVerb verb) {
        var version = 1;
        for (var step :
                switch (verb) {
                    case PUBLISH -> List.<String>of();
                    case OPEN, CANCEL -> List.of("publish");
                    case CLOSE, COMPLETE -> List.of("publish", "open");
                    case REOPEN -> List.of("publish", "open", "complete");
                }) {
            assertThat(client.verb(OFFICE, edition + "/" + step, version++).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aStepThatSomebodyElseTookIsNotTakenTwice() {
        var edition = client.aPublishedEdition();
        var path = "/desk" + EventClient.page(edition) + "/open";
        var form = form(BRUSSELS, path);
        client.verb(OFFICE, edition + "/open", 2);

        var refused = client.form(BRUSSELS, path, form);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(refused.body()).select("main form")).isEmpty();
    }

    private Document page(String token, String path) {
        var answer = client.page(token, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> links(String token, String path) {
        return page(token, path).select("main a").eachAttr("href");
    }

    private Map<String, String> form(String token, String path) {
        return fields(page(token, path));
    }

    private static Map<String, String> fields(Document page) {
        return page.select("main form input, main form textarea, main form select").stream()
                .filter(field -> !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked"))
                .collect(Collectors.toMap(
                        field -> field.attr("name"), DeskTest::valueOf, (one, other) -> one, LinkedHashMap::new));
    }

    private static String valueOf(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    private static void assertSeeOther(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path);
    }
}
