package org.waymark.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RealmTest {

    private static final Path KEYCLOAK =
            Path.of(System.getProperty("waymark.home", "..")).resolve("keycloak");

    private final ObjectNode demo = read("waymark-realm.json");
    private final ObjectNode production = read("production/waymark-realm.json");

    /** Fields in which the realm for people is meant to differ from the demo. */
    private static final Set<String> STRICTER = Set.of(
            "verifyEmail",
            "resetPasswordAllowed",
            "passwordPolicy",
            "eventsEnabled",
            "eventsListeners",
            "eventsExpiration",
            "adminEventsEnabled",
            "adminEventsDetailsEnabled",
            "smtpServer",
            "authenticationFlows",
            "authenticatorConfig",
            "browserFlow");

    @Test
    void productionIsTheDemoRealmButForWhatIsStricterAndForWhoIsInIt() {
        demo.remove("organizations");
        Stream.of(demo, production).forEach(realm -> {
            STRICTER.forEach(realm::remove);
            ((ArrayNode) realm.get("clients")).remove(1);
        });

        assertThat(production).isEqualTo(demo);
        assertThat(production.at("/clients")).hasSize(1);
    }

    @Test
    void productionHasNobodyInItAndNoClientGivesTokensByPassword() {
        assertThat(production.propertyNames()).doesNotContain("users", "organizations");
        assertThat(production.at("/clients").valueStream())
                .allSatisfy(client -> assertThat(
                                client.at("/directAccessGrantsEnabled").asBoolean(true))
                        .as(client.at("/clientId").asString())
                        .isFalse());
        // Keycloak makes it, with the password grant, where a realm does not say otherwise
        assertThat(client("admin-cli").at("/enabled").asBoolean(true)).isFalse();
    }

    @Test
    void productionWantsGoodPasswordsProvedAddressesAndWritesDownWhoSignsIn() {
        assertThat(production.at("/passwordPolicy").asString())
                .contains("length(12)", "notUsername", "notEmail", "passwordHistory");
        assertThat(production.at("/verifyEmail").asBoolean()).isTrue();
        assertThat(production.at("/resetPasswordAllowed").asBoolean()).isTrue();
        assertThat(production.at("/eventsEnabled").asBoolean()).isTrue();
        assertThat(production.at("/eventsExpiration").asInt()).isPositive();
        assertThat(production.at("/adminEventsEnabled").asBoolean()).isTrue();
        assertThat(production.at("/smtpServer/host").asString()).isEqualTo("${WAYMARK_MAIL_HOST}");
        assertThat(production.at("/smtpServer/starttls").asString()).isEqualTo("true");
    }

    @Test
    void theOfficeSignsInWithASecondFactor() {
        var office = flow("waymark second factor of the office").at("/authenticationExecutions");

        assertThat(production.at("/browserFlow").asString()).isEqualTo("waymark browser");
        assertThat(flow("waymark browser").findValuesAsString("flowAlias")).contains("waymark forms");
        assertThat(flow("waymark forms").findValuesAsString("flowAlias"))
                .contains("waymark second factor of the office");
        assertThat(office.findValuesAsString("authenticator"))
                .containsExactly("conditional-user-role", "auth-otp-form");
        assertThat(office.findValuesAsString("requirement")).containsOnly("REQUIRED");
        assertThat(production.at("/authenticatorConfig/0/alias")).isEqualTo(office.at("/0/authenticatorConfig"));
        assertThat(production.at("/authenticatorConfig/0/config/condUserRole").asString())
                .isEqualTo("series-office");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGatewayIsReturnedToAtExactAddressesAndToldWhenASessionEnds(boolean inProduction) {
        var gateway = (inProduction ? production : demo).at("/clients/0");

        assertThat(gateway.at("/redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${WAYMARK_PUBLIC_URL}/login/oauth2/code/keycloak");
        assertThat(gateway.at("/attributes").get("post.logout.redirect.uris").asString())
                .isEqualTo("${WAYMARK_PUBLIC_URL}/");
        assertThat(gateway.at("/attributes").get("backchannel.logout.url").asString())
                .isEqualTo("${WAYMARK_GATEWAY_URL}/logout/connect/back-channel/keycloak");
    }

    @Test
    void tokensOfBothClientsAreForWaymark() {
        assertThat(demo.at("/clients").valueStream())
                .hasSize(2)
                .allSatisfy(client -> assertThat(
                                client.at("/protocolMappers").findValuesAsString("included.custom.audience"))
                        .containsExactly("waymark"));
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

    private JsonNode client(String id) {
        return find("clients", "clientId", id);
    }

    private JsonNode flow(String alias) {
        return find("authenticationFlows", "alias", alias);
    }

    private JsonNode find(String list, String field, String value) {
        return production
                .get(list)
                .valueStream()
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode read(String file) {
        JsonNode json = new JsonMapper().readTree(KEYCLOAK.resolve(file).toFile());
        return (ObjectNode) json;
    }
}
