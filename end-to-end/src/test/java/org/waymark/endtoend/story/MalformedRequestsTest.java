package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.endtoend.step.Api;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.suite.OnTheSuite;

/** What is sent wrongly is answered with what is wrong about it, and with nothing of the inside. */
@OnTheSuite
class MalformedRequestsTest {

    private static final EditionUnderTest BRUSSELS = new EditionUnderTest("brussels-2018");

    private final Cast cast;

    private Api office;

    MalformedRequestsTest(Cast cast) {
        this.cast = cast;
        this.office = cast.anyone();
    }

    @BeforeEach
    void signIn() {
        office = cast.signedIn("office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "null", "", "{\"slug\": }"})
    void whatIsNoJsonObject(String body) {
        office.post("/api/series/uraia/editions", body).isProblem(400);
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        var answer = office.post("/api/series/uraia/editions", "{\"slug\": \"x\", \"colour\": \"red\"}")
                .isProblem(400);

        assertThat(answer.text()).contains("colour");
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        var answer = office.with("If-Match", "*")
                .put(
                        BRUSSELS.api() + "/admission",
                        "{\"capacity\": \"many\", \"waitingList\": true, \"categories\": []}")
                .isProblem(400);

        assertThat(answer.text()).contains("capacity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/series/uraia/editions",
                "/api/series/uraia/editions/brussels-2018/registrations",
                "/api/series/uraia/editions/brussels-2018/materials"
            })
    void aBodyOfTwentyMegabytes(String path) {
        var body = "{\"slug\": \"" + "x".repeat(20_000_000) + "\"}";

        office.with("Content-Type", "application/json")
                .send("POST", path, BodyPublishers.ofString(body))
                .isProblem(413);
    }

    @Test
    void aChangeThatDoesNotSayWhatItChangesOrIsStale() {
        office.json("PATCH", BRUSSELS.api(), "{\"venue\": \"Elsewhere\"}").isProblem(428);
        office.with("If-Match", "\"999\"")
                .json("PATCH", BRUSSELS.api(), "{\"venue\": \"Elsewhere\"}")
                .isProblem(412);
        office.with("If-Match", "what")
                .json("PATCH", BRUSSELS.api(), "{\"venue\": \"Elsewhere\"}")
                .isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/api/series/nowhere",
                "/api/series/uraia/editions/nothing",
                "/api/series/uraia/editions/brussels-2018/nothing",
                "/api/series/uraia/editions/brussels-2018/trails/nothing",
                "/api/registrations/nothing?key=none",
                "/api/materials/nothing/content"
            })
    void aPathThatIsNotThere(String path) {
        cast.anyone().get(path).isProblem(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, This page is not here",
        "/uraia/nothing, This page is not here",
        "/uraia/brussels-2018/trails/nothing, This page is not here",
        "/registrations/nothing?key=none, This link opens nothing",
        "/a/b/c/d, This page is not here"
    })
    void aPageThatIsNotThereIsAFriendlyOne(String path, String heading) {
        var page = cast.anyone().with("Accept", "text/html").get(path).is(404).hidesItsInside();

        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("<main", "<h1>" + heading + "</h1>");
    }

    @Test
    void aMethodOrAFormatThatIsNotForThis() {
        office.send("PUT", BRUSSELS.api(), BodyPublishers.ofString("{}")).isProblem(405);
        office.with("Content-Type", "text/plain")
                .send("POST", "/api/series/uraia/editions", BodyPublishers.ofString("hello"))
                .isProblem(415);
    }

    @Test
    void aTokenThatIsNone() {
        cast.anyone().bearing("not.a.token").get("/api/series").isProblem(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many"})
    void aPageOfTheWrongSize(String query) {
        cast.anyone().get("/api/series?" + query).isProblem(400);
    }
}
