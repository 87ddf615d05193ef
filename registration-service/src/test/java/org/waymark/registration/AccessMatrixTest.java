package org.waymark.registration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Every endpoint, and what each kind of caller gets there. */
@ServiceTest
class AccessMatrixTest {

    private static final String EDITION = "/api/series/{series}/editions/{edition}";
    private static final String DESK = "/desk/{series}/{edition}";
    private static final String FORM = "{\"questions\":[]}";
    private static final String ADMISSION = "{\"capacity\":100,\"waitingList\":true}";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    EditionId edition;
    String registration;

    @BeforeEach
    void somebodyIsRegistered() {
        edition = world.anOpenEdition(new Admission(100, true, List.of()));
        String template = "/api/series/" + edition.series() + "/registration-form";
        assertThat(api.put(template, FORM, as(Api.OFFICE)).status()).isIn(201, 428);
        api.put(path(edition, "/registration-form"), FORM, as(Api.HOST));
        registration = api.post(path(edition, "/registrations"), wish("zoe"))
                .json()
                .path("id")
                .asString();
    }

    /** What a caller gets, in the order of {@link #CALLERS}. */
    private record Row(String mapping, Call call, List<Integer> expected) {}

    private interface Call {
        Reply as(String... headers);
    }

    private static final List<String[]> CALLERS = List.of(
            new String[0], as(Api.ATTENDEE), as(Api.OTHER_CITY), as(Api.OTHER_HOST), as(Api.HOST), as(Api.OFFICE));

    private List<Row> matrix() {
        String own = "/registrations/" + registration;
        String register = "/" + edition.value() + "/register";
        String desk = "/desk/" + edition.value();
        String template = "/api/series/" + edition.series() + "/registration-form";
        return List.of(
                row(
                        "GET /api/series/{series}/registration-form",
                        h -> api.get(template, h),
                        401,
                        403,
                        403,
                        403,
                        403,
                        200),
                row(
                        "PUT /api/series/{series}/registration-form",
                        h -> api.put(template, FORM, with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        403,
                        200),
                row(
                        "GET " + EDITION + "/registration-form",
                        h -> api.get(path(edition, "/registration-form"), h),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "PUT " + EDITION + "/registration-form",
                        h -> api.put(path(edition, "/registration-form"), FORM, with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "GET " + EDITION + "/admission",
                        h -> api.get(path(edition, "/admission"), h),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "PUT " + EDITION + "/admission",
                        h -> api.put(path(edition, "/admission"), ADMISSION, with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "GET " + EDITION + "/availability",
                        h -> api.get(path(edition, "/availability"), h),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "POST " + EDITION + "/registrations",
                        h -> api.post(path(edition, "/registrations"), wish(aName()), h),
                        201,
                        201,
                        201,
                        201,
                        201,
                        201),
                row(
                        "GET " + EDITION + "/registrations",
                        h -> api.get(path(edition, "/registrations"), h),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row("GET /api/registrations/{id}", h -> api.get("/api" + own, h), 401, 403, 403, 403, 200, 200),
                row("GET /{series}/{edition}/register", h -> api.page(register, h), 200, 200, 200, 200, 200, 200),
                row(
                        "POST /{series}/{edition}/register",
                        h -> api.form(register, form(), h),
                        303,
                        303,
                        303,
                        303,
                        303,
                        303),
                row("GET /registrations/{id}", h -> api.page(own, h), 303, 403, 403, 403, 200, 200),
                row(
                        "GET /registrations/{id}/calendar.ics",
                        h -> api.get(own + "/calendar.ics", h),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row("GET /registrations/{id}/cancel", h -> api.page(own + "/cancel", h), 303, 403, 403, 403, 200, 200),
                row(
                        "GET /registrations/{id}/answers",
                        h -> api.page(own + "/answers", h),
                        303,
                        403,
                        403,
                        403,
                        403,
                        403),
                row(
                        "POST /registrations/{id}/answers",
                        h -> api.form(own + "/answers", Map.of("revision", "0"), h),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403),
                row("GET " + DESK + "/registrations/{id}", h -> api.page(desk + own, h), 303, 403, 403, 403, 200, 200),
                row("GET /me", h -> api.page("/me", h), 303, 200, 200, 200, 200, 200),
                row(
                        "GET " + DESK + "/registrations",
                        h -> api.page(desk + "/registrations", h),
                        303,
                        403,
                        403,
                        403,
                        200,
                        200),
                row("GET " + DESK + "/admission", h -> api.page(desk + "/admission", h), 303, 403, 403, 403, 200, 200),
                row(
                        "POST " + DESK + "/admission",
                        h -> api.form(desk + "/admission", places(), h),
                        401,
                        403,
                        403,
                        403,
                        303,
                        303),
                row(
                        "GET /{series}/{edition}/register/sent",
                        h -> api.page(register + "/sent", h),
                        200,
                        200,
                        200,
                        200,
                        200,
                        200),
                row(
                        "POST /api/registrations/{id}/approve",
                        h -> api.post("/api" + own + "/approve", "{}", with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        409,
                        409),
                row(
                        "POST /api/registrations/{id}/reject",
                        h -> api.post("/api" + own + "/reject", "{\"reason\":\"No\"}", with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        409,
                        409),
                row(
                        "POST /api/registrations/{id}/move",
                        h -> api.post("/api" + own + "/move", "{\"category\":\"nobles\"}", with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        400,
                        400),
                row(
                        "POST /api/registrations/{id}/prioritise",
                        h -> api.post(
                                "/api" + own + "/prioritise",
                                "{\"priority\":1,\"reason\":\"Yes\"}",
                                with(h, "If-Match", "*")),
                        401,
                        403,
                        403,
                        403,
                        409,
                        409),
                row(
                        "GET /desk/{series}/{edition}/registrations.csv",
                        h -> api.get(desk + "/registrations.csv", h),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "GET /desk/{series}/{edition}/registrations.xlsx",
                        h -> api.get(desk + "/registrations.xlsx", h),
                        401,
                        403,
                        403,
                        403,
                        200,
                        200),
                row(
                        "POST /desk/{series}/{edition}/registrations",
                        h -> api.form(desk + "/registrations", Map.of("verb", "approve"), h),
                        401,
                        403,
                        403,
                        403,
                        303,
                        303),
                row(
                        "POST /api/registrations/{id}/accept",
                        h -> api.post("/api" + own + "/accept", "", h),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403),
                row(
                        "POST /registrations/{id}/accept",
                        h -> api.form(own + "/accept", Map.of(), h),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403),
                row(
                        "POST /registrations/{id}/cancel",
                        h -> api.form(own + "/cancel", Map.of(), h),
                        401,
                        403,
                        403,
                        403,
                        303,
                        303),
                row("DELETE /api/registrations/{id}", h -> api.delete("/api" + own, h), 401, 403, 403, 403, 204, 204));
    }

    @Test
    void eachCallerGetsExactlyWhatThePolicySays() {
        for (Row row : matrix()) {
            List<Integer> got = new ArrayList<>();
            CALLERS.forEach(caller -> got.add(row.call().as(caller).status()));
            assertThat(got).as(row.mapping()).containsExactlyElementsOf(row.expected());
        }
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> served = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.registration"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(toSet());
        assertThat(matrix().stream().map(Row::mapping).toList()).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Row row(String mapping, Call call, int... expected) {
        return new Row(mapping, call, Arrays.stream(expected).boxed().toList());
    }

    private Map<String, String> places() {
        String version = api.page("/desk/" + edition.value() + "/admission", as(Api.HOST))
                .html()
                .select("input[name=version]")
                .val();
        return Map.of("capacity", "100", "waitingList", "true", "version", version);
    }

    private static Map<String, String> form() {
        String name = aName();
        return Map.of(
                "form",
                "f",
                "name",
                name,
                "email",
                name + "@example.org",
                "country",
                "BE",
                "category",
                "research",
                "language",
                "en");
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String aName() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }
}
