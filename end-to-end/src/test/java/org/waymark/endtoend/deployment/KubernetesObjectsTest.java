package org.waymark.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.source.Source;
import tools.jackson.databind.JsonNode;

class KubernetesObjectsTest {

    private static final Set<String> SERVICES =
            Set.of("gateway-service", "event-service", "registration-service", "content-service");

    /** Refuses fields that the kind does not have, and wants those that it must have. */
    private static final Map<String, Check> KINDS = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "Namespace", V1Namespace::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "Secret", V1Secret::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "StatefulSet", V1StatefulSet::validateJsonElement);

    private static List<JsonNode> base = List.of();
    private static List<JsonNode> demo = List.of();

    private interface Check {
        void on(JsonElement object) throws IOException;
    }

    @BeforeAll
    static void render() {
        var kubectl = Tool.thatKnows("--help", List.of(List.of("kubectl")));
        base = Source.yamlDocuments(kubectl.run("kustomize", "k8s/base"));
        demo = Source.yamlDocuments(kubectl.run("kustomize", "k8s/overlays/demo"));
    }

    @Test
    void everyFileIsStrictYaml() {
        assertThat(Source.below("k8s"))
                .filteredOn(file -> file.toString().endsWith(".yaml"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Source.yamlDocuments(Source.text(file))).isNotEmpty());
    }

    @Test
    void everyObjectIsOneOfItsKind() {
        assertThat(both()).isNotEmpty().allSatisfy(object -> {
            var check = KINDS.get(object.at("/kind").asString());
            assertThat(check).as(name(object)).isNotNull();
            assertThatCode(() -> check.on(JsonParser.parseString(object.toString())))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void aFieldThatAKindDoesNotHaveIsFound() {
        var text =
                demo("Deployment").findFirst().orElseThrow().toString().replace("\"readinessProbe\"", "\"readyProbe\"");
        assertThatCode(() -> V1Deployment.validateJsonElement(JsonParser.parseString(text)))
                .hasMessageContaining("readyProbe");
    }

    @Test
    void theBaseIsTheFourServicesAndHasNoSecret() {
        assertThat(of(base, "Deployment").map(KubernetesObjectsTest::name))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(of(base, "Secret")).isEmpty();
    }

    @Test
    void everyContainerIsProbedLimitedAndWithoutPrivileges() {
        assertThat(workloads()).isNotEmpty().allSatisfy(workload -> {
            var pod = pod(workload);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.at("/containers").values()).isNotEmpty().allSatisfy(container -> {
                assertThat(container.propertyNames()).contains("readinessProbe", "livenessProbe");
                assertThat(container.at("/resources/requests").propertyNames()).contains("cpu", "memory");
                assertThat(container.at("/resources/limits").propertyNames()).contains("memory");
                assertThat(container
                                .at("/securityContext/allowPrivilegeEscalation")
                                .asBoolean(true))
                        .isFalse();
                assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                        .isEqualTo("ALL");
            });
        });
    }

    @Test
    void ourContainersCannotWriteToTheirImageAndStartInTheirOwnTime() {
        assertThat(workloads().filter(workload -> SERVICES.contains(name(workload))))
                .hasSize(4)
                .allSatisfy(workload -> {
                    var container = pod(workload).at("/containers/0");
                    assertThat(container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean())
                            .isTrue();
                    assertThat(container.at("/startupProbe/httpGet/path").asString())
                            .isEqualTo("/actuator/health/liveness");
                    assertThat(container.at("/readinessProbe/httpGet/path").asString())
                            .isEqualTo("/actuator/health/readiness");
                });
    }

    @Test
    void everyImageHasATagThatStays() {
        assertThat(workloads().flatMap(workload -> pod(workload).at("/containers").values().stream()))
                .map(container -> container.at("/image").asString())
                .allSatisfy(image -> assertThat(image).matches(".+:v?\\d+(\\.\\d+)+"));
    }

    @Test
    void everySelectorSelects() {
        assertThat(Stream.concat(demo("Service"), demo("PodDisruptionBudget"))).allSatisfy(object -> {
            var selector = object.at("/kind").asString().equals("Service")
                    ? object.at("/spec/selector")
                    : object.at("/spec/selector/matchLabels");
            assertThat(workloads().filter(workload -> Labels.has(labels(workload), selector)))
                    .as(name(object))
                    .hasSize(1);
        });
        assertThat(workloads())
                .allSatisfy(
                        workload -> assertThat(Labels.has(labels(workload), workload.at("/spec/selector/matchLabels")))
                                .isTrue());
    }

    @Test
    void everyServiceLeadsToANamedPort() {
        assertThat(demo("Service")).allSatisfy(service -> {
            var workload = workloads()
                    .filter(each -> Labels.has(labels(each), service.at("/spec/selector")))
                    .findFirst()
                    .orElseThrow();
            assertThat(workload.findValuesAsString("containerPort")).isNotEmpty();
            assertThat(pod(workload).at("/containers/0/ports").values())
                    .map(port -> port.at("/name").asString())
                    .containsAll(service.at("/spec/ports").values().stream()
                            .map(port -> port.at("/targetPort").asString())
                            .toList());
        });
    }

    @Test
    void everyConfigMapAndSecretThatIsNamedIsThere() {
        var there = new TreeSet<String>();
        Stream.concat(demo("ConfigMap"), demo("Secret")).forEach(object -> there.add(name(object)));
        var named = new TreeSet<String>();
        workloads().map(KubernetesObjectsTest::pod).forEach(pod -> {
            pod.findValues("configMapRef").forEach(reference -> named.add(name(reference)));
            pod.findValues("secretRef").forEach(reference -> named.add(name(reference)));
            pod.findValues("secretName").forEach(reference -> named.add(reference.asString()));
            pod.findValues("configMap").forEach(reference -> named.add(name(reference)));
        });
        assertThat(there).containsExactlyElementsOf(named);
    }

    @Test
    void nothingTalksUnlessAPolicySaysSo() {
        var closed = demo("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isEmpty())
                .filter(policy -> !policy.at("/spec").has("ingress")
                        && !policy.at("/spec").has("egress"))
                .flatMap(policy -> policy.at("/spec/policyTypes").values().stream())
                .map(JsonNode::asString);
        assertThat(closed).containsExactlyInAnyOrder("Ingress", "Egress");
    }

    @Test
    void everyPolicyMeansAPodAndEveryPodIsReached() {
        var narrow = demo("NetworkPolicy")
                .map(policy -> policy.at("/spec/podSelector"))
                .filter(selector -> !selector.isEmpty())
                .toList();
        assertThat(narrow)
                .allSatisfy(selector -> assertThat(
                                workloads().filter(workload -> Labels.match(labels(workload), selector)))
                        .isNotEmpty());
        assertThat(workloads())
                .allSatisfy(workload -> assertThat(narrow)
                        .as(name(workload))
                        .anyMatch(selector -> Labels.match(labels(workload), selector)));
    }

    @Test
    void theServicesTakeTheSettingsThatTheComposeFileGives() {
        var compose = Source.yaml("docker-compose.yml").at("/services");
        assertThat(configMap("waymark-services"))
                .containsExactlyInAnyOrderElementsOf(
                        compose.at("/registration-service/environment").propertyNames());
        assertThat(configMap("waymark-gateway"))
                .containsExactlyInAnyOrderElementsOf(
                        compose.at("/gateway-service/environment").propertyNames());
    }

    @Test
    void theBaseRunsAsInProductionAndEachServiceHasADatabaseUserOfItsOwn() {
        assertThat(of(base, "ConfigMap"))
                .hasSize(2)
                .allSatisfy(
                        map -> assertThat(map.at("/data/SPRING_PROFILES_ACTIVE").asString())
                                .isEqualTo("production"));
        assertThat(Set.of("event", "registration", "content"))
                .allSatisfy(service -> assertThat(secret(service + "-service", "spring.mongodb.uri"))
                        .startsWith("mongodb://" + service + "-service:")
                        .contains("authSource=waymark-" + service));
        assertThat(secret("registration-service", "waymark.secret.key")).hasSizeGreaterThanOrEqualTo(32);
    }

    private static String secret(String owner, String key) {
        return demo("Secret")
                .filter(secret -> name(secret).startsWith(owner + "-"))
                .map(secret -> secret.at("/data").path(key).asString())
                .map(value -> new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> configMap(String prefix) {
        return demo("ConfigMap")
                .filter(map -> name(map).startsWith(prefix + "-"))
                .findFirst()
                .map(map -> Set.copyOf(map.at("/data").propertyNames()))
                .orElseThrow();
    }

    private static Stream<JsonNode> both() {
        return Stream.concat(base.stream(), demo.stream());
    }

    private static Stream<JsonNode> workloads() {
        return Stream.concat(demo("Deployment"), demo("StatefulSet"));
    }

    private static Stream<JsonNode> demo(String kind) {
        return of(demo, kind);
    }

    private static Stream<JsonNode> of(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.at("/kind").asString().equals(kind));
    }

    private static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    private static JsonNode labels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    private static String name(JsonNode object) {
        return object.has("metadata")
                ? object.at("/metadata/name").asString()
                : object.at("/name").asString();
    }
}
