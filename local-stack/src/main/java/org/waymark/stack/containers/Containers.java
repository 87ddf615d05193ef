package org.waymark.stack.containers;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.waymark.stack.StackFailure;

/** MongoDB as a replica set, and Kafka, in the versions that production runs. */
public final class Containers implements AutoCloseable {

    static final String MONGODB = "mongo:8.0";
    static final String KAFKA = "apache/kafka:4.2.1";

    private final MongoDBContainer mongodb = new MongoDBContainer(MONGODB).withReplicaSet();
    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private Containers() {}

    /** Whether a Docker daemon answers; says nothing about the images. */
    public static boolean isDockerThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Fails with one sentence when Docker or an image is missing. */
    public static Containers start() {
        if (!isDockerThere()) {
            throw new StackFailure("Docker does not answer on this machine.");
        }
        var containers = new Containers();
        try {
            Startables.deepStart(containers.mongodb, containers.kafka).join();
        } catch (RuntimeException e) {
            containers.close();
            throw new StackFailure("An image (" + MONGODB + " or " + KAFKA + ") is missing or does not start.", e);
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
