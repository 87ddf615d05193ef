package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.attendee.RegistrationKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random histories with processes that die in each gap of a commit, against a small sequential model. */
@ServiceTest
class HistoriesTest {

    private static final int OFTEN = 200;
    private static final int THOROUGHLY = 10_000;

    @Autowired
    MongoClient client;

    @Autowired
    MongoDatabase database;

    @Autowired
    OutboxMessages messages;

    @Autowired
    OutboxRelay relay;

    @Autowired
    RegistrationKeys keys;

    @Autowired
    ConsumerFactory<String, CloudEvent> consumers;

    HistoryStore store;

    @BeforeEach
    void aDatabaseOfTheirOwn() {
        store = new HistoryStore(
                client.getDatabase("histories").withCodecRegistry(database.getCodecRegistry()), messages, relay, keys);
    }

    @Test
    void everyHistoryEndsAsItWouldByHand() {
        play(LongStream.range(0, OFTEN));
    }

    /** {@code ./waymark test -Pfaults}. */
    @Test
    @Tag("faults")
    void tenThousandHistoriesEndAsTheyWouldByHand() {
        play(LongStream.range(OFTEN, OFTEN + THOROUGHLY));
    }

    private void play(LongStream seeds) {
        List<History> played = seeds.mapToObj(seed -> new History(seed, store)).toList();
        played.forEach(History::play);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(told()).containsAllEntriesOf(expected(played)));
    }

    private Map<String, List<Integer>> expected(List<History> played) {
        Map<String, List<Integer>> expected = new HashMap<>();
        for (History history : played) {
            Availability places =
                    store.ledgers().find(history.edition()).orElseThrow().availability();
            expected.put(
                    history.edition().value(),
                    List.of(
                            places.capacity(),
                            places.taken(),
                            places.held(),
                            places.free(),
                            places.overhang(),
                            places.waiting()));
        }
        return expected;
    }

    /** The last that Kafka has of each edition. */
    private Map<String, List<Integer>> told() {
        Map<String, List<Integer>> told = new HashMap<>();
        try (var consumer = consumers.createConsumer("histories", "")) {
            List<TopicPartition> partitions = consumer.partitionsFor(AvailabilityState.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> told.put(record.key(), numbers(record.value())));
            }
        }
        return told;
    }

    private static List<Integer> numbers(CloudEvent event) {
        JsonNode data = new JsonMapper()
                .readTree(Objects.requireNonNull(event.getData()).toBytes());
        return List.of("capacity", "taken", "held", "free", "overhang", "waiting").stream()
                .map(name -> data.path(name).asInt())
                .toList();
    }
}
