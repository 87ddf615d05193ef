package org.waymark.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.NOBODY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that is stored is the one that is served; {@code -Dwaymark.openapi=write} stores it anew. */
@EventService
class OpenApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private EventClient client;

    @Test
    void theStoredDescriptionIsTheServedOne() throws IOException {
        var stored = Path.of(
                Objects.requireNonNull(System.getProperty("waymark.home")), "contracts", "openapi", "event.json");
        var served = (ObjectNode)
                JSON.readTree(client.get(NOBODY, "/api/openapi/event").body());
        served.remove("servers");
        if ("write".equals(System.getProperty("waymark.openapi"))) {
            Files.createDirectories(Objects.requireNonNull(stored.getParent()));
            Files.writeString(stored, JSON.writeValueAsString(served) + "\n");
        }

        assertThat(JSON.readTree(Files.readString(stored))).isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        var served = JSON.readTree(client.get(NOBODY, "/api/openapi/event").body());

        assertThat(served.path("paths").valueStream().flatMap(path -> path.valueStream()))
                .isNotEmpty()
                .allMatch(operation -> operation.hasNonNull("summary") && operation.hasNonNull("description"));
    }
}
