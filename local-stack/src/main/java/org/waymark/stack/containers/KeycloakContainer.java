package org.waymark.stack.containers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;
import org.waymark.stack.StackFailure;

/** Keycloak as a container, with the same realm as everywhere. */
public final class KeycloakContainer implements AutoCloseable {

    static final String KEYCLOAK = "quay.io/keycloak/keycloak:26.7.3";

    private static final int PORT = 8080;
    private static final List<String> REALM = List.of("waymark-realm.json", "waymark-users-0.json");

    private final GenericContainer<?> container;

    private KeycloakContainer(GenericContainer<?> container) {
        this.container = container;
    }

    /**
     * Fails with one sentence when Docker or the image is missing.
     *
     * @param project the project's directory, whose {@code keycloak/} holds the realm
     */
    public static KeycloakContainer start(Path project, String publicUrl, String clientSecret) {
        Containers.whyNot().ifPresent(reason -> {
            throw new StackFailure(reason);
        });
        var container = new GenericContainer<>(KEYCLOAK)
                .withCommand("start-dev", "--import-realm")
                .withEnv("WAYMARK_PUBLIC_URL", publicUrl)
                .withEnv("WAYMARK_GATEWAY_URL", publicUrl.replace("localhost", "host.docker.internal"))
                .withExtraHost("host.docker.internal", "host-gateway")
                .withEnv("WAYMARK_IDENTITY_CLIENT_SECRET", clientSecret)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/realms/waymark").withStartupTimeout(Duration.ofMinutes(3)));
        for (var file : REALM) {
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(project.resolve("keycloak").resolve(file)),
                    "/opt/keycloak/data/import/" + file);
        }
        try {
            container.start();
        } catch (RuntimeException e) {
            container.stop();
            throw new StackFailure(KEYCLOAK + " did not start: " + e.getMessage(), e);
        }
        return new KeycloakContainer(container);
    }

    /** The realm, by the address that browsers and services on this machine use. */
    public URI issuer() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/realms/waymark");
    }

    @Override
    public void close() {
        container.stop();
    }
}
