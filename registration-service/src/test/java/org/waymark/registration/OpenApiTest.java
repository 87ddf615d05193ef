package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stored description is what is served; {@code -Dwaymark.openapi=write} stores it anew. */
@ServiceTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path STORED =
            Path.of(System.getProperty("waymark.home", "."), "contracts/openapi/registration.json");

    @Autowired
    Api api;

    @Test
    void theStoredDescriptionIsWhatIsServed() throws IOException {
        Api.Reply reply = api.get("/api/openapi/registration");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode served = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(reply.json(), Object.class)));
        ((ObjectNode) served).remove("servers");
        if ("write".equals(System.getProperty("waymark.openapi"))) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(STORED))).isEqualTo(served);
    }
}
