package org.waymark.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.stack.test.Contracts;
import org.waymark.stack.test.Tokens;
import org.waymark.stack.test.fuzz.Fuzz;
import org.waymark.stack.test.fuzz.Subject;

/** Whatever is sent, the service says what is wrong with it, and goes on as before. */
@EventService
@Tag("fuzz")
class FuzzTest {

    private static final String EVERYTHING = Tokens.token(
            "fuzz", List.of("series-office", "organiser", "publisher"), List.of("uraia-office", "brussels", "nicosia"));

    @Autowired
    EventClient client;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void nothingThatIsSentBreaksAnything() {
        var subject = new Subject(
                "event",
                port,
                Contracts.description("event"),
                pages(),
                List.of(EVERYTHING, EventClient.BRUSSELS, EventClient.NICOSIA, EventClient.ADA),
                this::anEdition,
                Map.of(
                        "POST /api/series",
                        EventClient.seriesJson("fuzz"),
                        "PATCH /api/series/{series}",
                        EventClient.seriesJson("fuzz"),
                        "POST /api/series/{series}/editions",
                        EventClient.editionJson("fuzz"),
                        "PATCH /api/series/{series}/editions/{edition}",
                        EventClient.editionJson("brussels-2018")),
                Map.of());

        assertThat(Fuzz.of(subject)).isEmpty();
    }

    private Map<String, String> anEdition() {
        var path = client.aPublishedEdition().split("/", -1);
        return Map.of("series", path[3], "edition", path[5], "verb", "open");
    }

    private List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.event."))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .sorted()
                .toList();
    }
}
