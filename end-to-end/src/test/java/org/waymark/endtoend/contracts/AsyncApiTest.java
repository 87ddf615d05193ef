package org.waymark.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.waymark.endtoend.source.Source;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = Source.yaml("contracts/asyncapi.yaml");

    private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

    @Test
    void itIsAnAsyncApi3Document() {
        assertThat(DOCUMENT.at("/asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.propertyNames())
                .containsExactlyInAnyOrder(
                        "asyncapi", "info", "defaultContentType", "servers", "channels", "operations", "components");
        assertThat(DOCUMENT.at("/operations").values()).allSatisfy(operation -> {
            assertThat(operation.at("/action").asString()).isIn("send", "receive");
            assertThat(references(operation)).isNotEmpty();
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(DOCUMENT)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Source.path("contracts").resolve(reference)).exists();
            }
        });
    }

    @Test
    void itNamesEverySchemaAndNoOther() {
        assertThat(MESSAGES.values())
                .map(message -> message.at("/payload/schema/$ref").asString())
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.types().map("./schemas/%s.json"::formatted).toList());
    }

    @Test
    void aMessageIsNamedByItsTypeInBodyAndHeader() {
        assertThat(MESSAGES.values()).allSatisfy(message -> {
            var type = message.at("/name").asString();
            assertThat(message.at("/payload/schema/$ref").asString()).isEqualTo("./schemas/" + type + ".json");
            assertThat(message.at("/headers/properties/ce_type/const").asString())
                    .isEqualTo(type);
        });
    }

    @Test
    void everyMessageTravelsOnExactlyOneChannel() {
        var carried = DOCUMENT.at("/channels").values().stream()
                .flatMap(channel -> references(channel.at("/messages")).stream())
                .toList();
        assertThat(carried)
                .containsExactlyInAnyOrderElementsOf(MESSAGES.propertyNames().stream()
                        .map("#/components/messages/%s"::formatted)
                        .toList());
    }

    @Test
    void everyChannelHasOneSenderAndATopicOfItsName() {
        var senders = DOCUMENT.at("/operations").values().stream()
                .filter(operation -> operation.at("/action").asString().equals("send"))
                .collect(Collectors.groupingBy(
                        operation -> operation.at("/channel/$ref").asString(), Collectors.counting()));
        assertThat(DOCUMENT.at("/channels").properties()).allSatisfy(channel -> {
            assertThat(senders).containsEntry("#/channels/" + channel.getKey(), 1L);
            var address = channel.getValue().at("/address").asString();
            assertThat(address).isEqualTo("waymark." + channel.getKey());
            assertThat(channel.getValue().at("/bindings/kafka/topic").asString())
                    .isEqualTo(address);
        });
    }

    @Test
    void stateIsCompactedAndFactsAreNotKeptForever() {
        assertThat(DOCUMENT.at("/channels").properties()).allSatisfy(channel -> {
            var policy = channel.getValue()
                    .at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                    .asString();
            assertThat(policy).isEqualTo(channel.getKey().equals("registrations") ? "delete" : "compact");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-service", "registration-service", "content-service"})
    void aServiceSendsAndReceivesOnTheTopicsThatItIsSetUpFor(String service) {
        var named = operationsOf(service).stream()
                .map(operation -> operation.at("/channel/$ref").asString())
                .map(channel -> channel.replace("#/channels/", "waymark."))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(topicsOf(service));
    }

    @Test
    void theHeadersAreThoseOfACloudEvent() {
        var schema = DOCUMENT.at("/components/messageTraits/cloudEvent/headers");
        var event = """
                {"ce_specversion": "1.0", "ce_id": "1", "ce_source": "/event-service", "ce_type": "waymark.edition.changed.v1",
                 "ce_subject": "uraia/brussels-2018", "ce_time": "2026-01-31T08:00:00Z", "ce_version": "7",
                 "content-type": "application/json"}
                """;
        assertThat(headers(schema).validate(event, InputFormat.JSON)).isEmpty();
        assertThat(headers(schema).validate(event.replace("\"7\"", "\"0\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyExampleBelongsToAType() throws Exception {
        try (var folders = Files.list(Source.path("contracts/examples"))) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Contracts.types().toList());
        }
    }

    private static List<JsonNode> operationsOf(String service) {
        return DOCUMENT.at("/operations").values().stream()
                .filter(operation -> operation.at("/tags/0/name").asString().equals(service))
                .toList();
    }

    private static Set<String> topicsOf(String service) {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(Source.path(service + "/src/main/resources/application.yaml")));
        return Objects.requireNonNull(settings.getObject()).entrySet().stream()
                .filter(setting -> setting.getKey().toString().startsWith("waymark.topics."))
                .map(setting -> setting.getValue().toString())
                .collect(Collectors.toSet());
    }

    private static Schema headers(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        node.properties().stream()
                .filter(property -> property.getKey().equals("$ref"))
                .forEach(property -> found.add(property.getValue().asString()));
        Stream.concat(
                        node.isArray() ? node.valueStream() : Stream.empty(),
                        node.propertyStream().map(Map.Entry::getValue))
                .forEach(child -> found.addAll(references(child)));
        return found;
    }
}
