package org.waymark.content;

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
@ContentTest
@Tag("fuzz")
class FuzzTest {

    private static final String EVERYTHING = Tokens.token(
            "fuzz", List.of("series-office", "organiser", "publisher"), List.of("uraia-office", "brussels", "nicosia"));
    private static final String TRAILS = "/api/series/{series}/editions/{edition}/trails";
    private static final String TRAIL = """
            {"colour":"blue","title":{"en":"T"},"summary":{"en":"s"},"city":"nicosia",
             "projects":[{"city":"Nicosia","country":"CY","title":{"en":"P"},"summary":{"en":"s"},
                          "links":["https://example.org"]}]}""";

    @Autowired
    World world;

    @Autowired
    Http http;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private int worlds;

    @Test
    void nothingThatIsSentBreaksAnything() {
        var subject = new Subject(
                "content",
                port,
                Contracts.description("content"),
                pages(),
                List.of(EVERYTHING, World.BRUSSELS, World.NICOSIA, World.ADA),
                this::anEdition,
                Map.of(
                        "PUT " + TRAILS + "/{trail}",
                        TRAIL,
                        "POST " + TRAILS + "/{trail}/reject",
                        "{\"reason\":\"No\"}"),
                Map.of(
                        "title.en", "Title",
                        "language", "en",
                        "kind", "other",
                        "slug", "fuzz",
                        "summary.en", "Summary",
                        "city", "nicosia",
                        "colour", "blue"));

        assertThat(Fuzz.of(subject)).isEmpty();
    }

    private Map<String, String> anEdition() {
        var slug = "fuzz-" + worlds++;
        world.edition(slug, "open");
        var edition = "/api/series/uraia/editions/" + slug;
        var all = http.as(EVERYTHING);
        var begun = all.put(edition + "/trails/shown", TRAIL);
        var submitted = all.having(begun).post(edition + "/trails/shown/submit");
        all.having(submitted).post(edition + "/trails/shown/approve");
        var material = all.upload(edition + "/materials", Upload.of("x.pdf", "application/pdf", Samples.pdf()))
                .header("Location");
        var id = material.substring(material.lastIndexOf('/') + 1);
        return Map.of("series", "uraia", "edition", slug, "trail", "shown", "number", "1", "id", id, "material", id);
    }

    private List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.content"))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .sorted()
                .toList();
    }
}
