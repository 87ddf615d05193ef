package org.waymark.content.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;
import static org.waymark.content.World.OSLO;
import static org.waymark.content.World.STRANGERS;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.content.Http;
import org.waymark.content.World;

@ContentTest
class TrailApiTest {

    private static final String EDITION = "/api/series/uraia/editions/trail-api";
    private static final String BODY = """
            {"colour":"blue","title":{"en":"Money and data"},"summary":{"en":"What cities save."},"city":"nicosia",
             "projects":[{"city":"Nicosia","country":"CY","title":{"en":"Meters"},"summary":{"en":"Smart ones."},
                          "links":["https://example.org/meters"]}]}
            """;

    @Autowired
    private Http http;

    @BeforeAll
    static void anEdition(@Autowired World world) {
        world.edition("trail-api", "open");
    }

    @Test
    void aPartnerCityDraftsSubmitsAndTheHostPublishes(TestInfo test) {
        var path = path(test);
        var drafted = http.as(NICOSIA).put(path, BODY);
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.header("Location")).isEqualTo(path);
        assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
        assertThat(http.anonymous().get(path).status()).isEqualTo(404);

        var submitted = http.as(NICOSIA).having(drafted).post(path + "/submit");
        assertThat(submitted.json().path("status").asString()).isEqualTo("submitted");
        var approved = http.as(BRUSSELS).having(submitted).post(path + "/approve");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("revision").asInt()).isEqualTo(1);

        var seen = http.anonymous().get(path).json();
        assertThat(seen.path("status").asString()).isEqualTo("published");
        assertThat(seen.path("projects").get(0).path("title").path("en").asString())
                .isEqualTo("Meters");
    }

    @Test
    void aPublishedTrailIsEditedBesideWhatThePublicSees(TestInfo test) {
        var path = path(test);
        var published = publish(path);
        var edited = http.as(NICOSIA).having(published).put(path, BODY.replace("Money", "Much money"));
        assertThat(edited.json().path("status").asString()).isEqualTo("draft");
        assertThat(titleFor(http.anonymous(), path)).isEqualTo("Money and data");
        assertThat(titleFor(http.as(NICOSIA), path)).isEqualTo("Much money and data");
        assertThat(titleFor(http.as(BRUSSELS), path)).isEqualTo("Much money and data");
        assertThat(titleFor(http.as(OSLO), path)).isEqualTo("Money and data");
    }

    @Test
    void everyPublishedRevisionStays(TestInfo test) {
        var path = path(test);
        var edited = http.as(NICOSIA).having(publish(path)).put(path, BODY.replace("Money", "Much money"));
        var submitted = http.as(NICOSIA).having(edited).post(path + "/submit");
        http.as(BRUSSELS).having(submitted).post(path + "/approve");
        assertThat(titleFor(http.anonymous(), path + "/revisions/1")).isEqualTo("Money and data");
        assertThat(titleFor(http.anonymous(), path + "/revisions/2")).isEqualTo("Much money and data");
        assertThat(http.anonymous().get(path + "/revisions/3").status()).isEqualTo(404);
        assertThat(http.anonymous().get(path + "/revisions/x").status()).isEqualTo(400);
    }

    @Test
    void aRejectionSaysWhy(TestInfo test) {
        var path = path(test);
        var submitted = submit(path);
        assertThat(http.as(BRUSSELS)
                        .having(submitted)
                        .post(path + "/reject", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        var rejected = http.as(BRUSSELS).having(submitted).post(path + "/reject", "{\"reason\":\"Too short\"}");
        assertThat(rejected.json().path("status").asString()).isEqualTo("rejected");
        assertThat(http.as(NICOSIA).get(path).json().path("reason").asString()).isEqualTo("Too short");
    }

    @Test
    void aWithdrawnTrailIsGoneForThePublic(TestInfo test) {
        var path = path(test);
        var withdrawn = http.as(NICOSIA).having(publish(path)).post(path + "/withdraw");
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("withdrawn");
        assertThat(http.anonymous().get(path).status()).isEqualTo(404);
    }

    @Test
    void aChangeSaysWhichVersionItIsMeantFor(TestInfo test) {
        var path = path(test);
        var drafted = http.as(NICOSIA).put(path, BODY);
        assertThat(http.as(NICOSIA).put(path, BODY).status()).isEqualTo(428);
        assertThat(http.as(NICOSIA).post(path + "/submit").status()).isEqualTo(428);
        assertThat(http.as(NICOSIA).with("If-Match", "\"9\"").put(path, BODY).status())
                .isEqualTo(412);
        assertThat(http.as(NICOSIA).with("If-Match", "nonsense").put(path, BODY).status())
                .isEqualTo(400);
        assertThat(http.as(NICOSIA).with("If-None-Match", "*").put(path, BODY).status())
                .isEqualTo(412);
        assertThat(http.as(NICOSIA).having(drafted).put(path, BODY).status()).isEqualTo(200);
    }

    @Test
    void anotherCityAndNobodyMayNot(TestInfo test) {
        var path = path(test);
        var drafted = http.as(NICOSIA).with("If-None-Match", "*").put(path, BODY);
        assertThat(http.as(OSLO).having(drafted).put(path, BODY).status()).isEqualTo(403);
        assertThat(http.as(OSLO).put(path, BODY).status()).isEqualTo(403);
        assertThat(http.anonymous().put(path, BODY).status()).isEqualTo(401);
        assertThat(http.as(STRANGERS)
                        .put(path + "-x", BODY.replace("nicosia", "atlantis"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaid(TestInfo test) {
        var path = path(test);
        assertThat(http.as(NICOSIA).put(path, "{").problem()).isEqualTo("invalid");
        assertThat(http.as(NICOSIA)
                        .put(path, BODY.replace("blue", "pink"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("colour");
        var script = BODY.replace("https://example.org/meters", "javascript:alert(1)");
        assertThat(http.as(NICOSIA)
                        .put(path, script)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("projects[0].links[0]");
        var unknown = http.as(NICOSIA).put(path, BODY.replace("\"colour\"", "\"status\":\"published\",\"colour\""));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("status");
        assertThat(http.as(NICOSIA).put(EDITION + "/trails/Bad_Slug", BODY).status())
                .isEqualTo(400);
    }

    @Test
    void theListShowsThePublicWhatIsPublished(TestInfo test) {
        var path = path(test);
        publish(path);
        http.as(NICOSIA).put(path + "-draft", BODY);
        assertThat(http.anonymous().get(EDITION + "/trails").text())
                .contains(slug(test) + "\"")
                .doesNotContain(slug(test) + "-draft");
        assertThat(http.as(NICOSIA).get(EDITION + "/trails").text()).contains(slug(test) + "-draft");
        assertThat(http.as(OSLO).get(EDITION + "/trails").text()).doesNotContain(slug(test) + "-draft");
        var first = http.as(BRUSSELS).get(EDITION + "/trails?limit=1").json();
        assertThat(first.path("items")).hasSize(1);
        var next = http.as(BRUSSELS)
                .get(EDITION + "/trails?limit=1&after=" + first.path("next").asString())
                .json();
        assertThat(next.at("/items/0/trail")).isNotEqualTo(first.at("/items/0/trail"));
    }

    @Test
    void draftAndCancelledEditionsTakeNoTrails(TestInfo test, @Autowired World world) {
        world.edition("trail-api-draft", "draft");
        var path = path(test).replace("trail-api", "trail-api-draft");
        assertThat(http.as(NICOSIA).put(path, BODY).problem()).isEqualTo("not-found");
        assertThat(http.anonymous()
                        .get("/api/series/uraia/editions/trail-api-draft/trails")
                        .status())
                .isEqualTo(404);
        assertThat(http.as(BRUSSELS)
                        .get("/api/series/uraia/editions/trail-api-draft/trails")
                        .status())
                .isEqualTo(200);
        assertThat(http.as(NICOSIA)
                        .put(path.replace("-draft", "-nowhere"), BODY)
                        .status())
                .isEqualTo(404);
    }

    private Http.Answer submit(String path) {
        return http.as(NICOSIA).having(http.as(NICOSIA).put(path, BODY)).post(path + "/submit");
    }

    private Http.Answer publish(String path) {
        return http.as(BRUSSELS).having(submit(path)).post(path + "/approve");
    }

    private static String titleFor(Http.Person reader, String path) {
        return reader.get(path).json().path("title").path("en").asString();
    }

    private static String slug(TestInfo test) {
        return test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String path(TestInfo test) {
        return EDITION + "/trails/" + slug(test);
    }
}
