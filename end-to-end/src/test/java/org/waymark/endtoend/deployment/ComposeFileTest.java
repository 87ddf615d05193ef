package org.waymark.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.source.Source;
import tools.jackson.databind.JsonNode;

class ComposeFileTest {

    private static final JsonNode DEMO = Source.yaml("docker-compose.demo.yml");

    private static final JsonNode COMPOSE = Source.yaml("docker-compose.yml");

    private static final Set<Entry<String, JsonNode>> SERVICES =
            COMPOSE.at("/services").properties();

    @Test
    void composeReadsIt() {
        Tool.thatKnows("version", List.of(List.of("docker", "compose"), List.of("docker-compose")))
                .run("--env-file", "docker/demo.env", "--file", "docker-compose.yml", "config", "--quiet");
    }

    @Test
    void composeReadsTheDemo() {
        Tool.thatKnows("version", List.of(List.of("docker", "compose"), List.of("docker-compose")))
                .run(
                        "--env-file",
                        "docker/demo.env",
                        "--file",
                        "docker-compose.yml",
                        "--file",
                        "docker-compose.demo.yml",
                        "config",
                        "--quiet");
    }

    /** Each address that only its people can know must be given: {@code ${NAME:?what it is}}. */
    @Test
    void itDoesNotStartWithoutItsAddresses() {
        assertThat(SERVICES)
                .flatMap(service -> service.getValue().at("/environment").values())
                .map(JsonNode::asString)
                .filteredOn(value -> value.contains("${"))
                .isNotEmpty()
                .allMatch(value -> value.matches("\\$\\{WAYMARK_[A-Z_]+(:\\?.+|:-[0-9./]+)}.*"));
        assertThat(SERVICES)
                .flatMap(service -> service.getValue().at("/environment").values())
                .map(JsonNode::asString)
                .noneMatch(value -> value.contains("localhost"));
    }

    @Test
    void itIsForPeopleAndTheDemoSaysThatItIsOne() {
        var keycloak = COMPOSE.at("/services/keycloak");

        assertThat(keycloak.at("/command").values()).map(JsonNode::asString).containsExactly("start", "--import-realm");
        assertThat(keycloak.at("/volumes").values())
                .map(JsonNode::asString)
                .containsExactly("./keycloak/production:/opt/keycloak/data/import:ro");
        assertThat(keycloak.at("/environment/KC_DB").asString()).isEqualTo("postgres");
        assertThat(SERVICES).extracting(Entry::getKey).doesNotContain("mail");
        assertThat(DEMO.at("/services/keycloak/command/0").asString()).isEqualTo("start-dev");
        assertThat(Source.text(Source.path("docker-compose.demo.yml"))).startsWith("# A DEMO");
    }

    @Test
    void ourServicesRunAsInProductionAndRegistrationHasAKeyOfItsOwn() {
        assertThat(SERVICES)
                .filteredOn(service -> service.getKey().endsWith("-service"))
                .allSatisfy(service -> assertThat(service.getValue()
                                .at("/environment/SPRING_PROFILES_ACTIVE")
                                .asString())
                        .isEqualTo("production"));
        assertThat(secretsOf("registration-service")).contains("waymark.secret.key", "spring.mail.password");
    }

    @Test
    void eachServiceSignsInToItsOwnDatabaseAsAUserOfItsOwn() {
        var script = Source.text(Source.path("docker/make-secrets"));
        var users = Source.text(Source.path("docker/mongodb-users.js"));

        assertThat(List.of("event", "registration", "content")).allSatisfy(service -> {
            assertThat(COMPOSE.at("/services/" + service + "-service/secrets").valueStream())
                    .filteredOn(secret -> secret.at("/target").asString().equals("spring.mongodb.uri"))
                    .map(secret -> secret.at("/source").asString())
                    .containsExactly("mongodb-" + service + "-uri");
            assertThat(script).contains("make mongodb-" + service + "-uri \"$(uri " + service + ")\"");
            assertThat(users).contains("'" + service + "'");
        });
        assertThat(users).contains("role: 'readWrite', db: database").doesNotContain("root", "readWriteAnyDatabase");
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
    void everySecretIsMadeByTheScriptButThePasswordOfTheMailServer() {
        var script = Source.text(Source.path("docker/make-secrets"));
        assertThat(COMPOSE.at("/secrets").propertyNames())
                .filteredOn(secret -> !script.contains("make " + secret + " "))
                .containsExactly("mail-password");
        assertThat(script).contains("secrets/mail-password");
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

    private static List<String> secretsOf(String service) {
        return COMPOSE.at("/services/" + service + "/secrets")
                .valueStream()
                .map(secret -> secret.at("/target").asString())
                .toList();
    }
}
