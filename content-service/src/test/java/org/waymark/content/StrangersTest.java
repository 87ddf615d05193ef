package org.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.stack.test.Contracts;
import org.waymark.stack.test.Strangers;

/** Whoever may not is told so before anything of their request is read, and learns of no draft. */
@ContentTest
class StrangersTest {

    private static final String EDITION = "/api/series/{series}/editions/{edition}";

    /** What strangers may do; all else takes an account. */
    private static final List<String> OPEN = List.of(
            "GET " + EDITION + "/trails",
            "GET " + EDITION + "/trails/{trail}",
            "GET " + EDITION + "/trails/{trail}/revisions/{number}",
            "GET " + EDITION + "/materials",
            "GET /api/materials/{id}",
            "GET /api/materials/{id}/content",
            "GET /api/search",
            "GET /search",
            "GET /{series}/{edition}/materials",
            "GET /{series}/{edition}/trails/{trail}");

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void nothingElseIsOpenToThem() {
        assertThat(new Strangers(port).open(served())).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void theDescriptionHasAllOfTheApi() {
        assertThat(Strangers.described(served())).isEqualTo(Contracts.operations("content"));
    }

    static List<String> strangers() {
        return List.of(World.ADA, World.NICOSIA, World.STRANGERS, World.SANTANDER);
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("strangers")
    void aDraftIsAsMissingAsWhatIsNotThere(@Nullable String token) {
        var draft = world.edition("hidden", "draft");

        assertThat(new Strangers(port).tellApart(served(), token, draft.series(), draft.slug(), "{}"))
                .isEmpty();
    }

    @Test
    void anUploadIsRefusedBeforeItsFirstByte() throws Exception {
        assertThat(new Strangers(port).statusBeforeTheFirstByte("POST", "/api/series/a/editions/b/materials"))
                .isEqualTo(401);
    }

    private Collection<String> served() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.content"))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .toList();
    }
}
