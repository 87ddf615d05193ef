package org.waymark.stack.containers;

import java.util.List;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.waymark.stack.StackFailure;

/** MongoDB as a replica set, and Kafka, in the versions that production runs. */
public final class Containers implements AutoCloseable {

    static final String MONGODB = "mongo:8.0";
    static final String KAFKA = "apache/kafka:4.2.1";

    /** What Testcontainers 2.0.5 ends containers with that a test run has left. */
    static final String REAPER = "testcontainers/ryuk:0.14.0";

    private final MongoDBContainer mongodb = new MongoDBContainer(MONGODB).withReplicaSet();
    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private Containers() {}

    /** What keeps the containers from being started here, in one sentence; empty when they can be. */
    public static Optional<String> whyNot() {
        return Docker.whyNot(List.of(REAPER, MONGODB, KAFKA, KeycloakContainer.KEYCLOAK));
    }

    /** Fails with one sentence when Docker or an image is missing. */
    public static Containers start() {
        whyNot().ifPresent(reason -> {
            throw new StackFailure(reason);
        });
        var containers = new Containers();
        try {
            Startables.deepStart(containers.mongodb, containers.kafka).join();
        } catch (RuntimeException e) {
            containers.close();
            throw new StackFailure(MONGODB + " or " + KAFKA + " did not start: " + e.getMessage(), e);
        }
        return containers;
    }

    public String storeUri() {
        return mongodb.getConnectionString() + "/?replicaSet=docker-rs&directConnection=true";
    }

    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        mongodb.stop();
        kafka.stop();
    }
}
