package org.waymark.defaults.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends messages as CloudEvents in Kafka's binary mode. */
final class KafkaSender implements Sender {

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final URI source;

    KafkaSender(KafkaTemplate<String, CloudEvent> kafka, String service) {
        this.kafka = kafka;
        this.source = URI.create("/" + service);
    }

    @Override
    public void send(List<OutboxMessage> messages) throws SendFailed {
        try {
            var sent = messages.stream()
                    .map(message -> kafka.send(message.topic(), message.key(), event(message)))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new SendFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendFailed(e);
        }
    }

    private CloudEvent event(OutboxMessage message) {
        return CloudEventBuilder.v1()
                .withId(message.id())
                .withSource(source)
                .withType(message.type())
                .withSubject(message.key())
                .withTime(message.time().atOffset(ZoneOffset.UTC))
                .withExtension("version", Long.toString(message.version()))
                .withData("application/json", message.data().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
