package org.waymark.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.endtoend.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

    static Stream<Path> descriptions() {
        return Source.below("contracts/openapi").stream();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void enumerationsAreDescribedAsTheyTravel(Path file) {
        JsonNode description = JsonMapper.shared().readTree(Source.text(file));
        assertThat(description.findValues("enum"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.valueStream().map(JsonNode::asString))
                        .allMatch(word -> word.matches("[a-z][a-z0-9-]*")));
    }
}
