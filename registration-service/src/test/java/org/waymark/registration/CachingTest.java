package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.stack.test.Caching;
import org.waymark.stack.test.Tokens;

/** Which answers may be kept? What strangers read, and nothing else. */
@ServiceTest
class CachingTest {

    private static final List<String> PUBLIC = List.of(
            "GET /api/series/{series}/editions/{edition}/availability",
            "GET /api/series/{series}/editions/{edition}/registration-form");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void onlyWhatIsForEverybodyIsKept() {
        assertThat(Caching.keptAnswers(port, served())).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void nothingIsKeptThatIsGivenToSomebody() {
        assertThat(Caching.keptAnswers(port, served(), "Authorization", "Bearer " + Tokens.of("ada")))
                .isEmpty();
        assertThat(Caching.keptAnswers(port, served(), "Authorization", "Bearer nonsense"))
                .isEmpty();
    }

    private List<String> served() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.registration"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .distinct()
                .toList();
    }
}
