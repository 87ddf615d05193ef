package org.waymark.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.stack.test.Tokens;
import org.waymark.stack.test.WaymarkTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "waymark.store.database=problems-test",
            "waymark.topics.state=sample.notes"
        })
class ProblemsTest {

    private static final String GOOD = """
            {"id":"%s","owner":"ada","title":{"en":"Title"},"stars":3,"mood":"quite-calm","day":"2027-05-30"}""";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Test
    void aGoodBodyIsTakenAndGivenBackInTheSameWords() throws Exception {
        var created = post(GOOD.formatted("good"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(created.body())
                .contains("\"id\":\"good\"", "\"mood\":\"quite-calm\"", "\"title\":{\"en\":\"Title\"}");
    }

    @Test
    void malformedJsonSaysWhereItBreaks() throws Exception {
        var problem = problem(400, "invalid", post("{\"id\":\"x\","));

        assertThat(error(problem)).contains("malformed at line 1");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() throws Exception {
        var problem = problem(400, "invalid", post("{\"stars\":1,\"colour\":\"blue\"}"));

        assertThat(problem.at("/errors/0/field").asString())
                .as(problem.toString())
                .isEqualTo("colour");
        assertThat(error(problem)).contains("day, id, mood, owner, stars, title");
    }

    @Test
    void wrongTypesAreNotGuessedInto() throws Exception {
        assertThat(error(problem(400, "invalid", post("{\"stars\":\"many\"}")))).contains("a whole number");
        assertThat(error(problem(400, "invalid", post("{\"stars\":\"3\"}")))).contains("a whole number");
        assertThat(error(problem(400, "invalid", post("{\"stars\":1.5}")))).contains("a whole number");
        assertThat(error(problem(400, "invalid", post("{\"owner\":7}")))).contains("text");
        assertThat(error(problem(400, "invalid", post("{\"day\":\"30/05/2027\"}"))))
                .contains("a date such as");
        assertThat(error(problem(400, "invalid", post("{\"mood\":\"QUITE_CALM\"}"))))
                .contains("quite-calm, stormy");
        assertThat(error(problem(400, "invalid", post("{\"id\":\" \"}")))).contains("not blank");
        assertThat(error(problem(400, "invalid", post("{\"title\":{\"English\":\"Title\"}}"))))
                .contains("language code");
        assertThat(error(problem(400, "invalid", post("{}")))).isEqualTo("This is needed: a whole number");
        problem(400, "invalid", post("[]"));
        problem(400, "invalid", post("7"));
        problem(400, "invalid", post(""));
        problem(400, "invalid", post("null"));
    }

    @Test
    void everyBrokenRuleOfTheBodyIsToldAtOnce() throws Exception {
        var problem = problem(400, "invalid", post("{\"owner\":\"\",\"stars\":11}"));

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("id", "owner", "title", "stars");
    }

    @Test
    void fieldsKeepTheirNamesBesideACheckedHeader() throws Exception {
        var request = authorized("/api/notes/checked", "application/json", "{\"owner\":\"\",\"stars\":1}")
                .header("key", "too long");

        assertThat(problem(400, "invalid", send(request))
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("id", "owner", "title", "key");
    }

    @Test
    void aLargeBodyIsRefusedAnnouncedOrNot() throws Exception {
        var large = "\"" + "x".repeat(20_000_000) + "\"";
        problem(413, "too-large", post(large));

        var unannounced = request("/api/notes")
                .header("Authorization", "Bearer " + writer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)));
        problem(413, "too-large", send(unannounced));
    }

    @Test
    void changesSayWhichVersionTheyAreMeantFor() throws Exception {
        post(GOOD.formatted("versions"));

        problem(428, "precondition-required", patch("versions", null, "{}"));
        problem(412, "stale", patch("versions", "\"7\"", "{}"));
        problem(400, "invalid", patch("versions", "what?", "{}"));
        assertThat(error(problem(400, "invalid", patch("versions", "\"1\"", "{\"owner\":null}"))))
                .isNotEmpty();
        problem(400, "invalid", patch("versions", "\"1\"", "{\"version\":9}"));
        problem(400, "invalid", patch("versions", "\"1\"", "[]"));
        var changed = patch("versions", "\"1\"", "{\"title\":{\"fr\":\"Titre\"}}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"en\":\"Title\"", "\"fr\":\"Titre\"");
    }

    @Test
    void anUnchangedResourceIsNotSentAgain() throws Exception {
        post(GOOD.formatted("unchanged"));

        var again = send(request("/api/notes/unchanged").header("If-None-Match", "\"1\""));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void everyOtherWayToGoWrongIsAProblemToo() throws Exception {
        problem(404, "not-found", send(request("/api/nothing/here")));
        problem(404, "not-found", send(request("/api/notes/none")));
        problem(404, "not-found", send(request("/error-page-that-is-not")));
        problem(405, "method-not-allowed", send(request("/api/notes/none").DELETE()));
        problem(415, "unsupported-media-type", send(authorized("/api/notes", "text/plain", "x")));
        problem(400, "invalid", send(request("/api/pages?limit=many")));
        problem(400, "invalid", send(request("/api/pages?limit=201")));
        var broken = problem(500, "unexpected", send(request("/api/broken")));
        assertThat(broken.toString()).doesNotContain("secret", "IllegalState", "org.waymark");
    }

    @Test
    void whoIsNotKnownIsTold401AndWhoMayNotIsTold403() throws Exception {
        var body = GOOD.formatted("policy");
        var anonymous = send(
                request("/api/notes").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        problem(401, "sign-in-required", anonymous);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));

        problem(403, "not-allowed", send(bearer(Tokens.of("ada", "reader"), body)));
        problem(401, "sign-in-required", send(bearer("not.a.token", body)));
        problem(401, "sign-in-required", send(bearer(writer() + "x", body)));
        assertThat(send(request("/api/pages").header("Authorization", "Bearer nonsense"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void evenWhatIsNoHttpIsToldAsAProblem() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /a|b{} HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "/problems/invalid");
        }
    }

    @Test
    void aBrowserGetsAPage() throws Exception {
        var page = send(request("/api-less").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(authorized("/api/notes", "application/json", body));
    }

    private HttpRequest.Builder authorized(String path, String type, String body) {
        return request(path)
                .header("Authorization", "Bearer " + writer())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder bearer(String token, String body) {
        return request("/api/notes")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static String writer() {
        return Tokens.of("ada", "writer");
    }

    private HttpResponse<String> patch(String id, @Nullable String ifMatch, String body)
            throws IOException, InterruptedException {
        var request = request("/api/notes/" + id)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode problem(int status, String code, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json.readTree(response.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private static String error(JsonNode problem) {
        return problem.at("/errors/0/message").asString();
    }
}
