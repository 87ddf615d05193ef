package org.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.World.ADA;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;
import static org.waymark.content.World.OFFICE;
import static org.waymark.content.World.OSLO;
import static org.waymark.content.World.SANTANDER;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.content.Http.Answer;
import org.waymark.content.Http.Person;

/**
 * Every endpoint × {anonymous, attendee, another city, another host, the trail's city, the host, the series' office}.
 * Who is let in to a change is told that its version is stale (412) or its content wrong (400, 422), so that the matrix
 * changes nothing.
 */
@ContentTest
class AccessMatrixTest {

    private static final String EDITION = "/api/series/uraia/editions/matrix";
    private static final String API = "/api/series/{series}/editions/{edition}";
    private static final String DESK = "/desk/{series}/{edition}";
    private static final String TRAIL = """
            {"colour":"blue","title":{"en":"T"},"summary":{"en":"s"},"city":"nicosia"}""";
    private static final Upload EMPTY = Upload.of("x.pdf", "application/pdf", "");

    private static String material = "";
    private static String trailMaterial = "";

    @Autowired
    private Http http;

    /** One endpoint, a call of it, and what each of the seven is answered. */
    record Row(String mapping, Function<Person, Answer> call, List<Integer> expected) {

        @Override
        public String toString() {
            return mapping + " " + expected;
        }
    }

    @BeforeAll
    static void anEditionWithTrailsAndMaterials(@Autowired World world, @Autowired Http http) {
        world.edition("matrix", "open");
        var drafted = http.as(NICOSIA).put(EDITION + "/trails/draft", TRAIL);
        assertThat(drafted.status()).isEqualTo(201);
        var begun = http.as(NICOSIA).put(EDITION + "/trails/public", TRAIL);
        var submitted = http.as(NICOSIA).having(begun).post(EDITION + "/trails/public/submit");
        http.as(BRUSSELS).having(submitted).post(EDITION + "/trails/public/approve");
        var pdf = Upload.of("x.pdf", "application/pdf", Samples.pdf());
        material = http.as(BRUSSELS).upload(EDITION + "/materials", pdf).header("Location");
        trailMaterial = http.as(NICOSIA)
                .upload(EDITION + "/materials", pdf.with("trail", "draft"))
                .header("Location");
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("GET " + API + "/trails", get(EDITION + "/trails"), 200, 200, 200, 200, 200, 200, 200),
                row(
                        "GET " + API + "/trails/{trail}",
                        get(EDITION + "/trails/public"),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "GET " + API + "/trails/{trail}",
                        get(EDITION + "/trails/draft"),
                        404,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200),
                row(
                        "PUT " + API + "/trails/{trail}",
                        stale(person -> person.put(EDITION + "/trails/draft", TRAIL)),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row(
                        "POST " + API + "/trails/{trail}/submit",
                        stalePost("/trails/draft/submit"),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row(
                        "POST " + API + "/trails/{trail}/approve",
                        stalePost("/trails/draft/approve"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412),
                row(
                        "POST " + API + "/trails/{trail}/reject",
                        stale(person -> person.post(EDITION + "/trails/draft/reject", "{\"reason\":\"x\"}")),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412),
                row(
                        "POST " + API + "/trails/{trail}/withdraw",
                        stalePost("/trails/public/withdraw"),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row(
                        "GET " + API + "/trails/{trail}/revisions/{number}",
                        get(EDITION + "/trails/public/revisions/1"),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row("GET " + API + "/materials", get(EDITION + "/materials"), 200, 200, 200, 200, 200, 200, 200),
                row(
                        "POST " + API + "/materials",
                        person -> person.upload(EDITION + "/materials", EMPTY),
                        401,
                        403,
                        403,
                        403,
                        403,
                        400,
                        400),
                row(
                        "POST " + API + "/materials",
                        person -> person.upload(EDITION + "/materials", EMPTY.with("trail", "draft")),
                        401,
                        403,
                        403,
                        403,
                        400,
                        403,
                        403),
                row("GET /api/materials/{id}", person -> person.get(material), 200, 200, 200, 200, 200, 200, 200),
                row("GET /api/materials/{id}", person -> person.get(trailMaterial), 404, 404, 404, 404, 200, 200, 200),
                row(
                        "GET /api/materials/{id}/content",
                        person -> person.get(material + "/content"),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "GET /api/materials/{id}/content",
                        person -> person.get(trailMaterial + "/content"),
                        404,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200),
                row(
                        "DELETE /api/materials/{id}",
                        stale(person -> person.delete(material)),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412),
                row(
                        "DELETE /api/materials/{id}",
                        stale(person -> person.delete(trailMaterial)),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row("GET /api/search", get("/api/search?q=t"), 200, 200, 200, 200, 200, 200, 200),
                row("GET /search", get("/search"), 200, 200, 200, 200, 200, 200, 200),
                row(
                        "GET /{series}/{edition}/trails/{trail}",
                        get("/uraia/matrix/trails/public"),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "GET /{series}/{edition}/trails/{trail}",
                        get("/uraia/matrix/trails/draft"),
                        404,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200),
                row(
                        "GET /{series}/{edition}/materials",
                        get("/uraia/matrix/materials"),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row("GET /desk/trails", get("/desk/trails"), 401, 403, 200, 403, 200, 403, 403),
                row("GET " + DESK + "/trails", get("/desk/uraia/matrix/trails"), 401, 403, 200, 403, 200, 200, 200),
                row(
                        "GET " + DESK + "/trails/new",
                        get("/desk/uraia/matrix/trails/new"),
                        401,
                        403,
                        200,
                        403,
                        200,
                        403,
                        403),
                row(
                        "POST " + DESK + "/trails/new",
                        form("/trails/new", "action=add-project"),
                        401,
                        403,
                        200,
                        403,
                        200,
                        403,
                        403),
                row(
                        "GET " + DESK + "/trails/{trail}",
                        get("/desk/uraia/matrix/trails/draft"),
                        401,
                        403,
                        403,
                        403,
                        200,
                        403,
                        403),
                row(
                        "POST " + DESK + "/trails/{trail}",
                        form("/trails/draft", "action=add-project"),
                        401,
                        403,
                        403,
                        403,
                        200,
                        403,
                        403),
                row(
                        "POST " + DESK + "/trails/{trail}/submit",
                        form("/trails/draft/submit", "version=99"),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row(
                        "POST " + DESK + "/trails/{trail}/withdraw",
                        form("/trails/public/withdraw", "version=99"),
                        401,
                        403,
                        403,
                        403,
                        412,
                        403,
                        403),
                row(
                        "GET " + DESK + "/trails/{trail}/review",
                        get("/desk/uraia/matrix/trails/draft/review"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "POST " + DESK + "/trails/{trail}/review/approve",
                        form("/trails/draft/review/approve", "version=99"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412),
                row(
                        "POST " + DESK + "/trails/{trail}/review/reject",
                        form("/trails/draft/review/reject", "version=99&reason=x"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412),
                row(
                        "GET " + DESK + "/materials",
                        get("/desk/uraia/matrix/materials"),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200,
                        200),
                row(
                        "POST " + DESK + "/materials",
                        person -> person.upload("/desk/uraia/matrix/materials", EMPTY.with("trail", "draft")),
                        401,
                        403,
                        403,
                        403,
                        422,
                        422,
                        422),
                row(
                        "POST " + DESK + "/materials/{material}/withdraw",
                        person -> person.form(
                                "/desk/uraia/matrix/materials/" + material.substring(material.lastIndexOf('/') + 1)
                                        + "/withdraw",
                                "version=99"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachIsAnsweredByThePolicy(Row row) {
        var answers = Stream.of(
                        http.anonymous(),
                        http.as(ADA),
                        http.as(OSLO),
                        http.as(SANTANDER),
                        http.as(NICOSIA),
                        http.as(BRUSSELS),
                        http.as(OFFICE))
                .map(row.call())
                .map(Answer::status)
                .toList();
        assertThat(answers).isEqualTo(row.expected());
    }

    @Test
    void everyEndpointHasARow(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        var mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.waymark.content"))
                .map(Map.Entry::getKey)
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)));
        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(
                        rows().map(Row::mapping).distinct().toList());
    }

    private static Row row(String mapping, Function<Person, Answer> call, Integer... expected) {
        return new Row(mapping, call, List.of(expected));
    }

    private static Function<Person, Answer> get(String path) {
        return person -> person.get(path);
    }

    private static Function<Person, Answer> form(String path, String fields) {
        return person -> person.form("/desk/uraia/matrix" + path, fields);
    }

    private static Function<Person, Answer> stalePost(String path) {
        return stale(person -> person.post(EDITION + path));
    }

    private static Function<Person, Answer> stale(Function<Person, Answer> call) {
        return person -> call.apply(person.with("If-Match", "\"99\""));
    }
}
