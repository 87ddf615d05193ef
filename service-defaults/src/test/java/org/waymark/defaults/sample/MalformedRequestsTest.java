package org.waymark.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.stack.test.Tokens;
import org.waymark.stack.test.WaymarkTest;

/** What no controller can make sense of is refused with a word on what is wrong. */
@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "waymark.store.database=problems-test",
            "waymark.topics.state=sample.notes"
        })
class MalformedRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json", "nothing", "a/b/c;;"})
    void aBodyOfNoCertainType(String type) throws Exception {
        assertThat(post("/api/notes", type, "{}").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | --b",
                "multipart/form-data; boundary=b | ''",
                "multipart/form-data; boundary=b | --b",
                "multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\\r\\n\\r\\nhalf",
                "multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: nothing\\r\\n\\r\\nx\\r\\n--b--\\r\\n",
                "multipart/form-data; boundary=b | --b\\r\\nno header at all\\r\\n\\r\\nx\\r\\n--b--\\r\\n"
            })
    void aFormWhosePartsCannotBeToldApart(String type, String body) throws Exception {
        assertThat(post("/notes/upload", type, body.replace("\\r\\n", "\r\n")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void moreFieldsAndPartsThanAreTaken() throws Exception {
        var fields =
                IntStream.range(0, 1001).mapToObj(number -> "f" + number + "=").collect(Collectors.joining("&"));
        var parts = IntStream.range(0, 100)
                .mapToObj("--b\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\nx\r\n"::formatted)
                .collect(Collectors.joining("", "", "--b--\r\n"));

        var many = post("/notes/form", FORM, fields);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("at most 1,000 fields");
        var split = post("/notes/upload", PARTS, parts);
        assertThat(split.statusCode()).isEqualTo(413);
        assertThat(split.body()).contains("50 parts");
    }

    @Test
    void aFileThatIsTooLargeIsToldTheLimit() throws Exception {
        var answer = post(
                "/notes/upload",
                PARTS,
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" + "x".repeat(2_000_000)
                        + "\r\n--b--\r\n");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MB");
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "POST, 415"})
    void aPageForAMethodAndATypeThatAreNotTaken(String method, int status) throws Exception {
        var answer = send(request("/notes/upload")
                .header("Accept", "text/html")
                .header("Content-Type", "text/plain")
                .method(method, BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "lang=fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"relativeTo\":\"start\",\"days\":1} | time",
                "{\"relativeTo\":\"start\",\"days\":1,\"time\":null} | 'time'",
                "{\"days\":1,\"time\":\"09:00\"} | relativeTo",
                "{\"relativeTo\":\"end\",\"time\":\"09:00\"} | days",
                "{\"relativeTo\":\"end\",\"days\":9999999,\"time\":\"09:00\"} | days",
                "{\"relativeTo\":\"end\",\"days\":1,\"days\":2,\"time\":\"09:00\"} | said twice"
            })
    void aRelativeDateThatIsNotWhole(String date, String named) throws Exception {
        var answer = post("/api/notes/dates", "application/json", date);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "x\\udbff"})
    void aTextThatNobodyCanWriteAgain(String text) throws Exception {
        var answer = post("/api/notes", "application/json", "{\"owner\":\"" + text + "\",\"stars\":1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"owner\"");
    }

    @Test
    void nothingInvisibleIsInAForm() throws Exception {
        assertThat(post("/notes/form", FORM, "name=a%00b").statusCode()).isEqualTo(400);
        assertThat(post("/notes/form", FORM, "a%09b=c").statusCode()).isEqualTo(400);
        assertThat(post("/notes/form", FORM, "name=%F0%9F%8C%8D").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + Tokens.of("ada", "writer"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
