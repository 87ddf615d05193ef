package org.waymark.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.endtoend.source.Source;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MessageSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Fields that messages of before do not have, and that every reader does without. */
    private static final Map<String, Set<String>> ADDED_LATER = Map.of(
            "waymark.availability.changed.v1", Set.of("opens", "closes", "entry", "requested"),
            "waymark.edition.changed.v1", Set.of("cancellationReason", "contact"),
            "waymark.series.changed.v1", Set.of("contact"));

    static Stream<String> types() {
        return Contracts.types();
    }

    static Stream<Path> schemaFiles() {
        return Source.below("contracts/schemas").stream();
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everySchemaIsOne(Path file) {
        assertThat(metaSchema().validate(Source.text(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasExamplesAndTheyHold(String type) {
        assertThat(Contracts.examples(type))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(example -> Contracts.assertMatches(type, example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownFieldIsRefused(String type) {
        assertThat(Contracts.examples(type)).allSatisfy(example -> {
            var more = ((ObjectNode) JSON.readTree(example)).put("unheardOf", true);
            assertRefused(type, more);
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMissingFieldIsRefused(String type) {
        assertThat(Contracts.examples(type)).allSatisfy(example -> {
            var whole = JSON.readTree(example);
            assertThat(whole.propertyNames())
                    .filteredOn(
                            field -> !ADDED_LATER.getOrDefault(type, Set.of()).contains(field))
                    .allSatisfy(field -> assertRefused(type, ((ObjectNode) whole.deepCopy()).without(field)));
        });
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        var example =
                Contracts.examples("waymark.edition.changed.v1").findFirst().orElseThrow();
        assertRefused("waymark.edition.changed.v1", ((ObjectNode) JSON.readTree(example)).put("start", "2018-02-31"));
    }

    @Test
    void aPublishedTrailHasARevision() {
        assertThat(Contracts.examples("waymark.trail.changed.v1"))
                .map(JSON::readTree)
                .filteredOn(trail -> trail.get("published").asBoolean())
                .isNotEmpty()
                .allSatisfy(
                        trail -> assertRefused("waymark.trail.changed.v1", ((ObjectNode) trail).putNull("revision")));
    }

    private static void assertRefused(String type, JsonNode data) {
        assertThatThrownBy(() -> Contracts.assertMatches(type, data.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(type);
    }

    private static Schema metaSchema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }
}
