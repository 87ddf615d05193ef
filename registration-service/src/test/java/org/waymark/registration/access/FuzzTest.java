package org.waymark.registration.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.stack.test.Contracts;
import org.waymark.stack.test.Tokens;
import org.waymark.stack.test.fuzz.Fuzz;
import org.waymark.stack.test.fuzz.Subject;

/** Whatever is sent, the service says what is wrong with it, and goes on as before. */
@ServiceTest
@Tag("fuzz")
class FuzzTest {

    private static final String EVERYTHING = Tokens.token(
            "fuzz", List.of("series-office", "organiser", "publisher"), List.of("uraia-office", "brussels", "nicosia"));
    private static final String EDITION = "/api/series/{series}/editions/{edition}";
    private static final String UNTIL = "{\"relativeTo\":\"start\",\"days\":-1,\"time\":\"09:00\"}";
    private static final String GRANT =
            "{\"name\":\"Nicosia\",\"organization\":\"nicosia\",\"category\":\"research\",\"places\":20,\"until\":"
                    + UNTIL + "}";
    private static final String ADMISSION = """
            {"capacity":50,"waitingList":true,"entry":"at-once","offerHours":24,"addressHours":null,"handOver":true,
             "categories":[{"id":"research","cap":30,"reserve":2,"release":%1$s}],"opens":null,"closes":%1$s}""".formatted(UNTIL);
    private static final String FORM = """
            {"questions":[{"id":"role","kind":"text","label":{"en":"Your role"},"required":false}],
             "consents":[]}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void nothingThatIsSentBreaksAnything() {
        var subject = new Subject(
                "registration",
                port,
                Contracts.description("registration"),
                pages(),
                List.of(EVERYTHING, Api.HOST, Api.ATTENDEE, Api.OTHER_CITY),
                this::anEdition,
                Map.of(
                        "PUT " + EDITION + "/admission",
                        ADMISSION,
                        "PUT " + EDITION + "/delegations/{delegation}",
                        GRANT,
                        "PUT " + EDITION + "/registration-form",
                        FORM,
                        "PUT /api/series/{series}/registration-form",
                        FORM,
                        "POST " + EDITION + "/registrations",
                        wish("fuzz")),
                Map.of(
                        "name", "Ada",
                        "email", "ada@example.org",
                        "country", "BE",
                        "category", "research",
                        "language", "en",
                        "reason", "Because",
                        "places", "3",
                        "until", "2027-05-01T09:00"));

        assertThat(Fuzz.of(subject)).isEmpty();
    }

    private Map<String, String> anEdition() {
        var edition = world.anOpenEdition(new Admission(100, true, List.of()));
        api.put(path(edition, "/registration-form"), FORM, as(Api.HOST));
        api.put(path(edition, "/delegations/nicosia"), GRANT, as(Api.HOST));
        var registration = api.post(path(edition, "/registrations"), wish(World.aName()));
        var place = api.post(path(edition, "/delegations/nicosia/places"), wish(World.aName()), as(Api.HOST));
        return Map.of(
                "series", edition.series(),
                "edition", edition.slug(),
                "id", registration.json().path("id").asString("1"),
                "registration", place.json().path("id").asString("1"),
                "delegation", "nicosia",
                "question", "role",
                "deed", "cancel");
    }

    private List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.registration"))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .sorted()
                .toList();
    }
}
