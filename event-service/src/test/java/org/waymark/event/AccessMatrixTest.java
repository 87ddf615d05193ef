package org.waymark.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.editionJson;
import static org.waymark.event.EventClient.seriesJson;
import static org.waymark.event.EventClient.slug;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.stack.test.Tokens;

/** Every endpoint, and who gets which answer from it. A mapping without a row fails. */
@EventService
class AccessMatrixTest {

    private static final List<String> CALLERS =
            List.of("anonymous", "attendee", "other city", "other host", "host", "office");
    private static final List<String> TOKENS = List.of(
            "",
            Tokens.of("ada"),
            Tokens.of("nicosia", "publisher", "nicosia"),
            Tokens.of("oslo", "organiser", "oslo"),
            Tokens.of("brussels", "organiser", "brussels"),
            Tokens.of("office", "series-office", "uraia-office"));

    private static final String VERB = "{verb:publish|open|close|complete|reopen}";
    private static final String STEP = "{verb:publish|open|close|complete|reopen|cancel}";
    private static final String SERIES = "{series:[a-z0-9-]+}";
    private static final String EDITION = "/{edition:[a-z0-9-]+}";

    @Autowired
    private EventClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    /** What a row asks; paths are made for each call, because some of them use up what they touch. */
    private record Row(String mapping, Function<EventClient, HttpRequest.Builder> request, List<Integer> statuses) {}

    private static final List<Row> ROWS = List.of(
            read("GET /api/series", client -> "/api/series", 200, 200, 200, 200, 200, 200),
            new Row(
                    "POST /api/series",
                    client -> json(client, "POST", "/api/series", seriesJson(slug())),
                    List.of(401, 403, 403, 403, 403, 201)),
            read("GET /api/series/{series}", client -> client.aSeries(slug()), 200, 200, 200, 200, 200, 200),
            new Row(
                    "PATCH /api/series/{series}",
                    client -> json(client, "PATCH", client.aSeries(slug()), "{}"),
                    List.of(401, 403, 403, 403, 403, 200)),
            read(
                    "GET /api/series/{series}/editions",
                    client -> client.aSeries(slug()) + "/editions",
                    200,
                    200,
                    200,
                    200,
                    200,
                    200),
            new Row(
                    "POST /api/series/{series}/editions",
                    client -> json(client, "POST", client.aSeries(slug()) + "/editions", editionJson("a")),
                    List.of(401, 403, 403, 403, 403, 201)),
            read(
                    "GET /api/series/{series}/editions/{edition}",
                    EventClient::aPublishedEdition,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200),
            read("GET /api/series/{series}/editions/{edition}", EventClient::aDraft, 404, 404, 404, 404, 200, 200),
            new Row(
                    "PATCH /api/series/{series}/editions/{edition}",
                    client -> json(client, "PATCH", client.aDraft(), "{}"),
                    List.of(401, 404, 404, 404, 200, 200)),
            new Row(
                    "POST /api/series/{series}/editions/{edition}/" + VERB,
                    client -> json(client, "POST", client.aDraft() + "/publish", ""),
                    List.of(401, 404, 404, 404, 200, 200)),
            new Row(
                    "POST /api/series/{series}/editions/{edition}/cancel",
                    client -> json(client, "POST", client.aDraft() + "/cancel", "{}"),
                    List.of(401, 404, 404, 404, 200, 200)),
            new Row(
                    "DELETE /api/series/{series}/editions/{edition}",
                    client -> json(client, "DELETE", client.aDraft(), ""),
                    List.of(401, 404, 404, 404, 403, 204)),
            new Row(
                    "DELETE /api/series/{series}",
                    client -> json(client, "DELETE", client.aSeries(slug()), ""),
                    List.of(401, 403, 403, 403, 403, 204)),
            page("GET /", client -> "/", 200, 200, 200, 200, 200, 200),
            page("GET /" + SERIES, client -> page(client.aSeries(slug())), 200, 200, 200, 200, 200, 200),
            page("GET /" + SERIES + EDITION, client -> page(client.anOpenEdition()), 200, 200, 200, 200, 200, 200),
            page("GET /" + SERIES + EDITION, client -> page(client.aDraft()), 404, 404, 404, 404, 200, 200),
            page(
                    "GET /" + SERIES + EDITION,
                    client -> page(client.aDraft()) + "?part=places",
                    404,
                    404,
                    404,
                    404,
                    200,
                    200),
            page("GET /desk", client -> "/desk", 303, 200, 200, 200, 200, 200),
            page("GET /desk/new", client -> "/desk/new", 303, 403, 403, 403, 403, 200),
            form("POST /desk/new", client -> "/desk/new", 401, 403, 403, 403, 403, 422),
            page("GET /desk/" + SERIES, client -> "/desk" + page(client.aSeries(slug())), 303, 403, 403, 200, 200, 200),
            page(
                    "GET /desk/" + SERIES + "/change",
                    client -> "/desk" + page(client.aSeries(slug())) + "/change",
                    303,
                    403,
                    403,
                    403,
                    403,
                    200),
            form(
                    "POST /desk/" + SERIES + "/change",
                    client -> "/desk" + page(client.aSeries(slug())) + "/change",
                    401,
                    403,
                    403,
                    403,
                    403,
                    422),
            page(
                    "GET /desk/" + SERIES + "/new",
                    client -> "/desk" + page(client.aSeries(slug())) + "/new",
                    303,
                    403,
                    403,
                    403,
                    403,
                    200),
            form(
                    "POST /desk/" + SERIES + "/new",
                    client -> "/desk" + page(client.aSeries(slug())) + "/new",
                    401,
                    403,
                    403,
                    403,
                    403,
                    422),
            page(
                    "GET /desk/" + SERIES + EDITION,
                    client -> "/desk" + page(client.aDraft()),
                    303,
                    404,
                    404,
                    404,
                    200,
                    200),
            page(
                    "GET /desk/" + SERIES + EDITION + "/change",
                    client -> "/desk" + page(client.aDraft()) + "/change",
                    303,
                    404,
                    404,
                    404,
                    200,
                    200),
            form(
                    "POST /desk/" + SERIES + EDITION + "/change",
                    client -> "/desk" + page(client.aDraft()) + "/change",
                    401,
                    404,
                    404,
                    404,
                    422,
                    422),
            page(
                    "GET /desk/" + SERIES + "/delete",
                    client -> "/desk" + page(client.aSeries(slug())) + "/delete",
                    303,
                    403,
                    403,
                    403,
                    403,
                    200),
            form(
                    "POST /desk/" + SERIES + "/delete",
                    client -> "/desk" + page(client.aSeries(slug())) + "/delete",
                    401,
                    403,
                    403,
                    403,
                    403,
                    303),
            page(
                    "GET /desk/" + SERIES + EDITION + "/delete",
                    client -> "/desk" + page(client.aDraft()) + "/delete",
                    303,
                    404,
                    404,
                    404,
                    403,
                    200),
            form(
                    "POST /desk/" + SERIES + EDITION + "/delete",
                    client -> "/desk" + page(client.aDraft()) + "/delete",
                    401,
                    404,
                    404,
                    404,
                    403,
                    303),
            page(
                    "GET /desk/" + SERIES + EDITION + "/" + STEP,
                    client -> "/desk" + page(client.aDraft()) + "/publish",
                    303,
                    404,
                    404,
                    404,
                    200,
                    200),
            form(
                    "POST /desk/" + SERIES + EDITION + "/" + STEP,
                    client -> "/desk" + page(client.aDraft()) + "/publish",
                    401,
                    404,
                    404,
                    404,
                    303,
                    303));

    @TestFactory
    Stream<DynamicTest> everyoneGetsTheAnswerOfThePolicy() {
        return ROWS.stream()
                .flatMap(row -> IntStream.range(0, CALLERS.size())
                        .mapToObj(caller -> DynamicTest.dynamicTest(
                                row.mapping + " by " + CALLERS.get(caller), () -> check(row, caller))));
    }

    @Test
    void everyMappingHasARow() {
        var served = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.event."))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toSet());

        assertThat(served).isEqualTo(ROWS.stream().map(Row::mapping).collect(Collectors.toSet()));
        assertThat(ROWS).allMatch(row -> row.statuses.size() == CALLERS.size());
    }

    private void check(Row row, int caller) {
        var request = row.request.apply(client);
        if (!TOKENS.get(caller).isEmpty()) {
            request.header("Authorization", "Bearer " + TOKENS.get(caller));
        }
        var answer = client.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.statuses.get(caller));
        assertThat(Set.of(401, 404).contains(answer.statusCode())
                        && answer.body().contains("Using data"))
                .as("what is hidden does not show in the refusal")
                .isFalse();
    }

    private static Row read(String mapping, Function<EventClient, String> path, Integer... statuses) {
        return new Row(mapping, client -> client.request("", path.apply(client)), List.of(statuses));
    }

    private static Row page(String mapping, Function<EventClient, String> path, Integer... statuses) {
        return new Row(
                mapping,
                client -> client.request("", path.apply(client)).header("Accept", "text/html"),
                List.of(statuses));
    }

    /** A form that carries its version and nothing else. */
    private static Row form(String mapping, Function<EventClient, String> path, Integer... statuses) {
        return new Row(
                mapping,
                client -> client.request("", path.apply(client))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("version=1")),
                List.of(statuses));
    }

    private static HttpRequest.Builder json(EventClient client, String method, String path, String body) {
        return client.request("", path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body));
    }

    private static String page(String apiPath) {
        return EventClient.page(apiPath);
    }
}
