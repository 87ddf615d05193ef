package org.waymark.defaults.outbox;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.waymark.defaults.id.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the outbox where there is Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({KafkaTemplate.class, CloudEvent.class})
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    @Bean
    OutboxMessages outboxMessages(JsonMapper json, Ids ids, Clock clock) {
        return new OutboxMessages(json, ids, clock);
    }

    @Bean
    @SuppressWarnings("unchecked")
    OutboxRelay outboxRelay(
            ProducerFactory<?, ?> producers,
            Clock clock,
            OutboxSettings settings,
            @Value("${spring.application.name}") String service) {
        var kafka = new KafkaTemplate<>((ProducerFactory<String, CloudEvent>) producers);
        return new OutboxRelay(new KafkaSender(kafka, service), clock, settings);
    }
}
