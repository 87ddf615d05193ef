package org.waymark.stack.suite;

import java.util.List;
import org.waymark.stack.containers.Containers;
import org.waymark.stack.containers.KeycloakContainer;

/** MongoDB, Kafka and Keycloak as containers, which are gone afterwards. */
record ContainerInfrastructure(SuiteSettings settings) implements Infrastructure {

    @Override
    public Endpoints start(Parts parts) {
        var secret = new Secrets(settings.data().resolve("secrets")).secret("gateway-client");
        var keycloak =
                parts.keep("Keycloak", KeycloakContainer.start(settings.project(), settings.publicUrl(), secret));
        var containers = parts.keep("MongoDB and Kafka", Containers.start());
        return new Endpoints(
                containers.storeUri(), containers.bootstrapServers(), keycloak.issuer(), secret, List.of());
    }
}
