package org.waymark.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.stack.test.WaymarkTest;

/** What of an address gets into a log? Its template. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "waymark.store.database=problems-test",
            "waymark.topics.state=sample.notes"
        })
class LogsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void aFailureIsLoggedByItsRoute(CapturedOutput output) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/broken/secret-code?key=secret-key"))
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Waymark-Route")).hasValue("/api/broken/{code}");
        assertThat(output.getAll())
                .contains("GET /api/broken/{code} failed")
                .doesNotContain("secret-code", "secret-key");
    }
}
