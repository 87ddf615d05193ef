package org.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

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
@ContentTest
class OpenApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private Http http;

    @Test
    void theStoredDescriptionIsTheServedOne() throws IOException {
        var stored = Path.of(
                Objects.requireNonNull(System.getProperty("waymark.home")), "contracts", "openapi", "content.json");
        var served = served();
        if ("write".equals(System.getProperty("waymark.openapi"))) {
            Files.createDirectories(Objects.requireNonNull(stored.getParent()));
            Files.writeString(stored, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(stored))).isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(served().path("paths").valueStream().flatMap(path -> path.valueStream()))
                .isNotEmpty()
                .allMatch(operation -> operation.hasNonNull("summary") && operation.hasNonNull("description"));
    }

    private ObjectNode served() {
        var served = (ObjectNode) http.anonymous().get("/api/openapi/content").json();
        served.remove("servers");
        return served;
    }
}
