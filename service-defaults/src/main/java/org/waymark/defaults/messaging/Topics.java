package org.waymark.defaults.messaging;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** What topics look like; creating one that is there does nothing. */
final class Topics {

    static final String DEAD_LETTERS = ".dlt";

    private static final int REPLICAS_FOR_A_QUORUM = 3;

    private final TopicSettings settings;
    private final int replicas;

    Topics(TopicSettings settings, int replicas) {
        this.settings = settings;
        this.replicas = replicas;
    }

    NewTopic[] all() {
        return Stream.of(
                        settings.state().stream().map(this::state),
                        settings.facts().stream().map(this::facts),
                        Stream.concat(settings.state().stream(), settings.facts().stream())
                                .map(this::deadLetters))
                .flatMap(topics -> topics)
                .toArray(NewTopic[]::new);
    }

    private NewTopic state(String name) {
        return durable(name).partitions(settings.partitions()).compact().build();
    }

    private NewTopic facts(String name) {
        return keptForATime(durable(name).partitions(settings.partitions()));
    }

    private NewTopic deadLetters(String name) {
        return keptForATime(durable(name + DEAD_LETTERS).partitions(1));
    }

    private NewTopic keptForATime(TopicBuilder topic) {
        return topic.config(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().toMillis()))
                .build();
    }

    private TopicBuilder durable(String name) {
        var inSync = replicas >= REPLICAS_FOR_A_QUORUM ? "2" : "1";
        return TopicBuilder.name(name).replicas(replicas).config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSync);
    }
}
