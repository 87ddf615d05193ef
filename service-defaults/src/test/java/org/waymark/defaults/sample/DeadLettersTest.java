package org.waymark.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.stack.test.WaymarkTest;

@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        properties = {
            "spring.application.name=sample-letters",
            "waymark.store.database=letters-test",
            "waymark.topics.state=sample.notes"
        })
class DeadLettersTest {

    @Autowired
    StateCopies<NoteCopy> copies;

    @Value("${spring.kafka.bootstrap-servers}")
    String broker;

    @Test
    void whatCannotBeReadIsPutAsideAndTheRestFlowsOn() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(SampleApplication.TOPIC, 0, "no-event", bytes("noise")))
                    .get();
            producer.send(event("no-json", SampleApplication.CHANGED, "{")).get();
            producer.send(event("no-such-type", "sample.note.painted.v1", "{}")).get();
            producer.send(event("good", SampleApplication.CHANGED, "{\"owner\":\"ada\",\"new\":\"field\"}"))
                    .get();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies.find("good")).contains(new NoteCopy("good", 1, "ada")));
        assertThat(deadLetters()).contains("no-event", "no-json").doesNotContain("good", "no-such-type");
    }

    private List<String> deadLetters() {
        var config = Map.<String, Object>of(
                "bootstrap.servers", broker, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        var keys = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(SampleApplication.TOPIC + ".dlt"));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> keys.add(letter.key()));
                return keys.size() >= 2;
            });
        }
        return keys;
    }

    private static ProducerRecord<String, byte[]> event(String key, String type, String data) {
        var event = new ProducerRecord<>(SampleApplication.TOPIC, 0, key, bytes(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key,
                        "ce_source", "/test",
                        "ce_type", type,
                        "ce_subject", key,
                        "ce_version", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(new RecordHeader(name, bytes(value))));
        return event;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
