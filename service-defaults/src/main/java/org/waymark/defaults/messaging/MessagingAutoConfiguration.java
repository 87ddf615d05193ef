package org.waymark.defaults.messaging;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.waymark.defaults.problem.MongoFailures;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAnnotationDrivenConfiguration")
@ConditionalOnClass({KafkaTemplate.class, CloudEvent.class})
@EnableConfigurationProperties(TopicSettings.class)
class MessagingAutoConfiguration {

    private static final int RETRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Bean
    MessageReader messageReader(JsonMapper json, MeterRegistry meters) {
        return new MessageReader(json, meters);
    }

    @Bean
    StateCopiesFactory stateCopiesFactory(MongoDatabase database) {
        return new StateCopiesFactory(database);
    }

    @Bean
    KafkaAdmin.NewTopics topics(TopicSettings settings, @Value("${waymark.kafka.replicas}") int replicas) {
        return new KafkaAdmin.NewTopics(new Topics(settings, replicas).all());
    }

    /**
     * What cannot be read goes to the dead letters after a few tries, and the rest flows on. Only while the store is
     * away everything waits: nothing is wrong with the message then.
     */
    @Bean
    DefaultErrorHandler messageErrorHandler(ProducerFactory<?, ?> producers) {
        var recoverer = new DeadLetterPublishingRecoverer(
                templates(producers), (letter, e) -> new TopicPartition(letter.topic() + Topics.DEAD_LETTERS, 0));
        var handler = new DefaultErrorHandler(recoverer, fewTries());
        handler.setBackOffFunction((message, e) -> storeIsAway(e) ? untilItIsBack() : null);
        return handler;
    }

    private static Map<Class<?>, KafkaOperations<?, ?>> templates(ProducerFactory<?, ?> producers) {
        var raw = new DefaultKafkaProducerFactory<>(
                producers.getConfigurationProperties(), new StringSerializer(), new ByteArraySerializer());
        var templates = new LinkedHashMap<Class<?>, KafkaOperations<?, ?>>();
        templates.put(byte[].class, new KafkaTemplate<>(raw));
        templates.put(CloudEvent.class, new KafkaTemplate<>(producers));
        return templates;
    }

    private static boolean storeIsAway(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException store && MongoFailures.isAway(store)) {
                return true;
            }
        }
        return false;
    }

    private static BackOff fewTries() {
        var backOff = new ExponentialBackOffWithMaxRetries(RETRIES);
        backOff.setInitialInterval(FIRST_PAUSE_MILLIS);
        return backOff;
    }

    private static BackOff untilItIsBack() {
        var backOff = new ExponentialBackOff();
        backOff.setInitialInterval(FIRST_PAUSE_MILLIS);
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return backOff;
    }
}
