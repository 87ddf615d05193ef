package org.waymark.stack.suite;

import java.net.URI;
import java.util.List;
import org.waymark.stack.suite.Waiting.Awaited;

/** What the services stand on: store, broker and sign-in. The mail catcher is always in this process. */
interface Infrastructure {

    /** Starts it and leaves to {@code parts} to stop it. */
    Endpoints start(Parts parts);

    /**
     * Where the services find it.
     *
     * @param storeUri MongoDB connection string
     * @param bootstrapServers Kafka's addresses
     * @param issuer Keycloak's realm
     * @param clientSecret the gateway's at Keycloak
     * @param onTheirWay what has been started and is not ready yet
     */
    record Endpoints(
            String storeUri, String bootstrapServers, URI issuer, String clientSecret, List<Awaited> onTheirWay) {}
}
