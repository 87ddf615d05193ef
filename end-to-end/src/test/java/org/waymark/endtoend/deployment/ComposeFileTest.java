package org.waymark.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.source.Source;
import tools.jackson.databind.JsonNode;

class ComposeFileTest {

    private static final JsonNode COMPOSE = Source.yaml("docker-compose.yml");

    private static final Set<Entry<String, JsonNode>> SERVICES =
            COMPOSE.at("/services").properties();

    @Test
    void composeReadsIt() {
        Tool.thatKnows("version", List.of(List.of("docker", "compose"), List.of("docker-compose")))
                .run("--file", "docker-compose.yml", "config", "--quiet");
    }

    @Test
    void everyImageHasATagThatStays() {
        assertThat(SERVICES)
                .allSatisfy(service ->
                        assertThat(service.getValue().at("/image").asString()).matches(".+:v?\\d+(\\.\\d+)+"));
    }

    @Test
    void onlyThisMachineReachesWhatIsPublished() {
        assertThat(SERVICES)
                .flatMap(service -> service.getValue().at("/ports").values())
                .map(JsonNode::asString)
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void whatOthersWaitForSaysWhenItIsHealthy() {
        assertThat(SERVICES)
                .flatMap(service -> service.getValue().at("/depends_on").properties())
                .isNotEmpty()
                .allSatisfy(dependency -> {
                    assertThat(dependency.getValue().at("/condition").asString())
                            .isEqualTo("service_healthy");
                    var other = COMPOSE.at("/services").path(dependency.getKey());
                    // Ours bring their check in the image.
                    assertThat(other.has("healthcheck") || other.has("build")).isTrue();
                });
    }

    @Test
    void secretsComeFromFilesThatGitIgnores() {
        assertThat(COMPOSE.at("/secrets").values())
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret.at("/file").asString()).startsWith("./secrets/"));
        assertThat(Source.text(Source.path(".gitignore"))).contains("/secrets/\n");
        assertThat(SERVICES)
                .flatMap(service -> service.getValue().at("/environment").properties())
                .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|SECRET).*"))
                .allSatisfy(
                        variable -> assertThat(variable.getValue().asString()).startsWith("/run/secrets/"));
    }

    @Test
    void everySecretIsMadeByTheScript() {
        var script = Source.text(Source.path("docker/make-secrets"));
        assertThat(COMPOSE.at("/secrets").propertyNames())
                .allSatisfy(secret -> assertThat(script).contains("make " + secret + " "));
    }

    @Test
    void ourServicesAreBuiltFromTheOneDockerfileAndRunReadOnly() {
        assertThat(SERVICES)
                .filteredOn(service -> service.getKey().endsWith("-service"))
                .hasSize(4)
                .allSatisfy(service -> {
                    assertThat(service.getValue().at("/build/args/SERVICE").asString())
                            .isEqualTo(service.getKey());
                    assertThat(service.getValue().at("/read_only").asBoolean()).isTrue();
                    assertThat(service.getValue().at("/cap_drop/0").asString()).isEqualTo("ALL");
                });
    }

    @Test
    void theStoreIsAReplicaSet() {
        assertThat(COMPOSE.at("/services/mongodb/command").values())
                .map(JsonNode::asString)
                .contains("--replSet");
    }
}
