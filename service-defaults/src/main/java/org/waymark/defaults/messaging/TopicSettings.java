package org.waymark.defaults.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code waymark.topics}: the topics that a service writes or reads.
 *
 * @param state topics that hold state, compacted
 * @param facts topics that hold facts, kept for a time
 * @param retention how long facts and dead letters are kept
 * @param partitions of each topic; the same for all services
 */
@ConfigurationProperties("waymark.topics")
record TopicSettings(
        @DefaultValue List<String> state,
        @DefaultValue List<String> facts,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("6") int partitions) {}
