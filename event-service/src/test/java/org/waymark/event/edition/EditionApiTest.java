package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.BRUSSELS;
import static org.waymark.event.EventClient.NOBODY;
import static org.waymark.event.EventClient.OFFICE;
import static org.waymark.event.EventClient.OSLO;
import static org.waymark.event.EventClient.editionJson;
import static org.waymark.event.EventClient.slug;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EventService
class EditionApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private EventClient client;

    @Test
    void aNewEditionIsAnsweredAsTheDraftItIs() {
        var series = client.aSeries(slug());

        var answer = client.post(OFFICE, series + "/editions", editionJson("brussels-2018"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(series + "/editions/brussels-2018");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        var edition = json(answer);
        assertThat(edition.path("slug").asString()).isEqualTo("brussels-2018");
        assertThat(edition.path("status").asString()).isEqualTo("draft");
        assertThat(edition.path("number").asInt()).isEqualTo(1);
        assertThat(edition.path("version").asInt()).isEqualTo(1);
        assertThat(edition.path("precision").asString()).isEqualTo("day");
        assertThat(edition.path("host").path("city").asString()).isEqualTo("Brussels");
    }

    @Test
    void editionsAreNumberedInTheOrderOfTheirMakingAndANumberIsGivenOnce() {
        var series = client.aSeries(slug());
        client.post(OFFICE, series + "/editions", editionJson("first"));
        client.post(OFFICE, series + "/editions", editionJson("second"));

        assertThat(json(client.get(OFFICE, series + "/editions/second"))
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        assertProblem(client.patch(OFFICE, series + "/editions/second", 1, "{\"number\":1}"), 409, "number-taken");
        assertProblem(client.post(OFFICE, series + "/editions", editionJson("first")), 409, "edition-taken");
    }

    @Test
    void theGreatestNumberLeavesRoomForFurtherEditions() {
        var series = client.aSeries(slug());
        client.post(OFFICE, series + "/editions", editionJson("first"));
        client.patch(OFFICE, series + "/editions/first", 1, "{\"number\":1000000}");

        for (var slug : new String[] {"second", "third"}) {
            assertThat(client.post(OFFICE, series + "/editions", editionJson(slug))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(client.patch(OFFICE, series + "/editions/" + slug, 1, "{\"venue\":\"Town hall\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDraftIsNotFoundByThoseWhoMayNotManageIt() {
        var draft = client.aDraft();

        assertThat(client.get(OFFICE, draft).statusCode()).isEqualTo(200);
        assertThat(client.get(BRUSSELS, draft).statusCode()).isEqualTo(200);
        assertProblem(client.get(OSLO, draft), 404, "not-found");
        assertProblem(client.get(NOBODY, draft), 404, "not-found");
        var list = draft.substring(0, draft.lastIndexOf('/'));
        assertThat(json(client.get(BRUSSELS, list)).path("items").size()).isEqualTo(1);
        assertThat(json(client.get(NOBODY, list)).path("items").size()).isZero();
    }

    @Test
    void anEditionGoesThroughItsLife() {
        var edition = client.aDraft();

        assertProblem(client.verb(BRUSSELS, edition + "/open", 1), 409, "edition-not-published");
        var version = 1;
        for (var verb : new String[] {"publish", "open", "close", "open", "complete"}) {
            var answer = client.verb(BRUSSELS, edition + "/" + verb, version++);
            assertThat(answer.statusCode()).as(verb + " " + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + version + "\"");
        }
        assertThat(json(client.get(NOBODY, edition)).path("status").asString()).isEqualTo("completed");
        assertProblem(client.verb(BRUSSELS, edition + "/cancel", version), 409, "edition-over");
    }

    @Test
    void registrationOpensOnlyWhereThereArePlaces() {
        var series = client.aSeries(EventClient.slug());
        var edition = series + "/editions/bare";
        client.post(OFFICE, series + "/editions", editionJson("bare"));
        client.verb(OFFICE, edition + "/publish", 1);
        assertProblem(client.verb(OFFICE, edition + "/open", 2), 409, "places-missing");
        assertThat(json(client.get(NOBODY, edition)).path("status").asString()).isEqualTo("published");
    }

    @Test
    void aChangeNamesTheVersionItIsFor() {
        var edition = client.aPublishedEdition();
        var change = client.request(BRUSSELS, edition)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{}"));

        assertProblem(client.send(change), 428, "precondition-required");
        assertProblem(
                client.send(client.request(BRUSSELS, edition + "/open").POST(BodyPublishers.noBody())),
                428,
                "precondition-required");
        assertProblem(client.patch(BRUSSELS, edition, 1, "{\"venue\":\"Town hall\"}"), 412, "stale");
        assertProblem(client.verb(BRUSSELS, edition + "/open", 1), 412, "stale");
    }

    @Test
    void aMergePatchChangesWhatItNamesOnly() {
        var edition = client.aPublishedEdition();

        var changed = json(
                client.patch(BRUSSELS, edition, 2, "{\"venue\":\"Town hall\",\"title\":{\"fr\":\"Les données\"}}"));
        assertThat(changed.path("venue").asString()).isEqualTo("Town hall");
        assertThat(changed.path("title").path("en").asString()).isEqualTo("Using data to empower cities");
        assertThat(changed.path("title").path("fr").asString()).isEqualTo("Les données");
        assertThat(changed.path("version").asInt()).isEqualTo(3);

        var cleared = json(client.patch(BRUSSELS, edition, 3, "{\"venue\":null}"));
        assertThat(cleared.path("venue").isNull()).isTrue();
    }

    @Test
    void onlyTheOfficeHandsAnEditionToAnotherHost() {
        var edition = client.aPublishedEdition();

        assertProblem(client.patch(BRUSSELS, edition, 2, "{\"host\":{\"organization\":\"oslo\"}}"), 403, "not-allowed");
        assertThat(client.patch(OFFICE, edition, 2, "{\"host\":{\"organization\":\"oslo\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(client.verb(BRUSSELS, edition + "/open", 3), 403, "not-allowed");
        assertThat(client.verb(OSLO, edition + "/open", 3).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var edition = client.aPublishedEdition();

        var answer = client.send(client.request(NOBODY, edition).header("If-None-Match", "\"2\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aLongListComesPageByPage() {
        var series = client.aSeries(slug());
        for (var edition : new String[] {"a", "b", "c"}) {
            client.post(OFFICE, series + "/editions", editionJson(edition));
        }

        var first = json(client.get(OFFICE, series + "/editions?limit=2"));
        assertThat(first.path("items")
                        .valueStream()
                        .map(each -> each.path("slug").asString()))
                .containsExactly("a", "b");
        var second = json(client.get(
                OFFICE, series + "/editions?limit=2&after=" + first.path("next").asString()));
        assertThat(second.path("items")
                        .valueStream()
                        .map(each -> each.path("slug").asString()))
                .containsExactly("c");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(client.get(OFFICE, series + "/editions?limit=201").statusCode())
                .isEqualTo(400);
        assertThat(client.get(OFFICE, series + "/editions?after=x").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "{\"end\":\"2018-05-29\"} -> 422 -> end-before-start",
                "{\"end\":\"2037-05-29\"} -> 422 -> too-long",
                "{\"slug\":\"other\"} -> 422 -> slug-fixed",
                "{\"status\":\"open\"} -> 400 -> invalid",
                "{\"timeZone\":\"Europe/Nowhere\"} -> 400 -> invalid",
                "{\"timeZone\":\"+02:00\"} -> 400 -> invalid",
                "{\"start\":\"30 May\"} -> 400 -> invalid",
                "{\"start\":\"+999999999-12-31\"} -> 400 -> invalid",
                "{\"title\":{\"en\":null}} -> 400 -> invalid",
                "{\"title\":null} -> 400 -> invalid",
                "{\"title\":{\"not a language\":\"x\"}} -> 400 -> invalid",
                "{\"title\":\"Brussels\"} -> 400 -> invalid",
                "{\"host\":null} -> 400 -> invalid",
                "{\"host\":{\"country\":\"XX\"}} -> 400 -> invalid",
                "{\"host\":{\"latitude\":90.1}} -> 400 -> invalid",
                "{\"host\":{\"longitude\":-181}} -> 400 -> invalid",
                "{\"host\":{\"organization\":\"Not A Slug\"}} -> 400 -> invalid",
                "{\"number\":0} -> 400 -> invalid",
                "{\"precision\":\"century\"} -> 400 -> invalid",
                "{\"questions\":[null]} -> 400 -> invalid",
                "{\"collaborators\":[null]} -> 400 -> invalid",
                "{\"collaborators\":[{\"name\":\"CIRB\",\"link\":\"javascript:alert(1)\"}]} -> 400 -> invalid",
                "[] -> 400 -> invalid",
                "{ -> 400 -> invalid"
            })
    void whatIsWrongIsToldAndNothingChanges(String patch, int status, String code) {
        var edition = client.aPublishedEdition();

        assertProblem(client.patch(OFFICE, edition, 2, patch), status, code);
        assertThat(json(client.get(NOBODY, edition)).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void anUnknownVerbOrPathIsAProblemToo() {
        var edition = client.aPublishedEdition();

        assertProblem(client.verb(OFFICE, edition + "/explode", 2), 404, "not-found");
        assertProblem(client.get(OFFICE, "/api/series/nowhere/editions"), 404, "not-found");
        assertProblem(client.get(OFFICE, "/api/nothing"), 404, "not-found");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
