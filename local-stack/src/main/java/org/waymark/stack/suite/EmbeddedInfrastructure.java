package org.waymark.stack.suite;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.waymark.stack.broker.Broker;
import org.waymark.stack.identity.Keycloak;
import org.waymark.stack.store.Store;
import org.waymark.stack.suite.Waiting.Awaited;

/** Without Docker: store and broker in this process, Keycloak as a program; all keep their data in the suite's directory. */
record EmbeddedInfrastructure(SuiteSettings settings, Consumer<String> say) implements Infrastructure {

    @Override
    public Endpoints start(Parts parts) {
        var ports = settings.ports();
        var data = settings.data();
        var secrets = new Secrets(data.resolve("secrets"));
        var keycloak = new Keycloak(
                settings.project(),
                data.resolve("keycloak"),
                ports.keycloak(),
                settings.publicUrl(),
                secrets.secret("gateway-client"),
                secrets.secret("keycloak-admin"));
        var identity = parts.program(keycloak.program(settings.logs().resolve("keycloak.log"), say));
        say.accept("Keycloak starts on port " + ports.keycloak());
        identity.start();
        var store = parts.keep("The store", Store.at(data.resolve("store"), ports.store()));
        var broker = parts.keep("Kafka", Broker.start(data.resolve("kafka"), ports.kafka()));
        var ready = URI.create(keycloak.issuer() + "/.well-known/openid-configuration");
        return new Endpoints(
                store.uri(),
                broker.bootstrapServers(),
                keycloak.issuer(),
                keycloak.clientSecret(),
                List.of(new Awaited(identity, ready)));
    }
}
