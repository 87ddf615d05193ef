package org.waymark.endtoend.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        var request = response.request();
        return new Answer(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    /** Fails, with all that the answer says, unless it has this status. */
    public Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is a problem as RFC 9457 has it, of this status, which tells no one how the code looks inside. */
    public Answer isProblem(int expected) {
        is(expected);
        assertThat(header("content-type")).as(request).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).as(request).isEqualTo(expected);
        assertThat(json().path("type").asString()).as(request).isNotBlank();
        assertThat(json().path("title").asString()).as(request).isNotBlank();
        return hidesItsInside();
    }

    public Answer hidesItsInside() {
        assertThat(text)
                .as(request)
                .doesNotContain("Exception", "\tat ", "org.waymark.", "org.springframework", "java.lang");
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    public String get(String field) {
        return json().path(field).asString("");
    }

    public String etag() {
        return header("etag");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
