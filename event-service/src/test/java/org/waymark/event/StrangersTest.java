package org.waymark.event;

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
@EventService
class StrangersTest {

    private static final String PAGE = "/{series:[a-z0-9-]+}";

    /** What strangers may do; all else takes an account. */
    private static final List<String> OPEN = List.of(
            "GET /api/series",
            "GET /api/series/{series}",
            "GET /api/series/{series}/editions",
            "GET /api/series/{series}/editions/{edition}",
            "GET /",
            "GET " + PAGE,
            "GET " + PAGE + "/{edition:[a-z0-9-]+}");

    @Autowired
    EventClient client;

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
        assertThat(Strangers.described(served())).isEqualTo(Contracts.operations("event"));
    }

    static List<String> strangers() {
        return List.of(EventClient.ADA, EventClient.NICOSIA, EventClient.OSLO);
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("strangers")
    void aDraftIsAsMissingAsWhatIsNotThere(@Nullable String token) {
        var draft = client.aDraft().split("/", -1);

        assertThat(new Strangers(port).tellApart(served(), token, draft[3], draft[5], "{}"))
                .isEmpty();
    }

    @Test
    void anUploadIsRefusedBeforeItsFirstByte() throws Exception {
        assertThat(new Strangers(port).statusBeforeTheFirstByte("POST", "/api/series"))
                .isEqualTo(401);
    }

    private Collection<String> served() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.event"))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .toList();
    }
}
