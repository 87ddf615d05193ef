package org.waymark.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RealmTest {

    private static final Path KEYCLOAK =
            Path.of(System.getProperty("waymark.home", "..")).resolve("keycloak");

    private final ObjectNode demo = read("waymark-realm.json");
    private final ObjectNode production = read("production/waymark-realm.json");

    @Test
    void productionIsTheDemoRealmWithoutItsPeopleOrganisationsAndPasswordClient() {
        demo.remove("organizations");
        ((ArrayNode) demo.get("clients")).remove(1);

        assertThat(production).isEqualTo(demo);
        assertThat(production.at("/clients")).hasSize(1);
    }

    @Test
    void theGatewaySignsInByCodeWithProofKeyOnlyAndItsSecretComesFromOutside() {
        var gateway = production.at("/clients/0");

        assertThat(gateway.at("/clientId").asString()).isEqualTo("waymark-gateway");
        assertThat(gateway.at("/secret").asString()).isEqualTo("${WAYMARK_IDENTITY_CLIENT_SECRET}");
        assertThat(gateway.at("/attributes").get("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.at("/directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.at("/implicitFlowEnabled").asBoolean()).isFalse();
    }

    @Test
    void theDemoPeopleAreThereAndEveryMemberIsOneOfThem() {
        var people = read("waymark-users-0.json")
                .at("/users")
                .valueStream()
                .map(user -> user.at("/username").asString());
        var members = demo.at("/organizations")
                .valueStream()
                .flatMap(organization -> organization.path("members").valueStream())
                .map(member -> member.at("/username").asString());

        assertThat(people).containsExactly("office", "brussels", "nicosia", "oslo", "desk", "ada");
        assertThat(members).containsExactlyInAnyOrder("office", "brussels", "nicosia", "oslo", "desk");
    }

    @Test
    void guessingPasswordsIsSlowedDownAndNobodyRegistersThemselves() {
        assertThat(production.at("/bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.at("/registrationAllowed").asBoolean()).isFalse();
    }

    private static ObjectNode read(String file) {
        JsonNode json = new JsonMapper().readTree(KEYCLOAK.resolve(file).toFile());
        return (ObjectNode) json;
    }
}
