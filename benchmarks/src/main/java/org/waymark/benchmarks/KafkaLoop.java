package org.waymark.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The bare round trip: a message that is sent, and read again by a consumer that does nothing else. */
final class KafkaLoop implements AutoCloseable {

    private static final String TOPIC = "waymark.bench";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private long number;

    KafkaLoop(String bootstrap) {
        create(bootstrap);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new StringDeserializer());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        producer.partitionsFor(TOPIC);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
    }

    private static void create(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new MeasureFailed("The topic of the bare round trip could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("The measurement was interrupted", e);
        }
    }

    void once() {
        String value = String.valueOf(number++);
        var sent = producer.send(new ProducerRecord<>(TOPIC, 0, "key", value));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofSeconds(1))) {
                if (read.value().equals(value)) {
                    return;
                }
            }
        }
        throw new MeasureFailed("A message did not come back; it was sent: " + sent.isDone());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
