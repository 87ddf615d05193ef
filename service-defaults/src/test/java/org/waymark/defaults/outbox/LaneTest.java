package org.waymark.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.waymark.defaults.sample.SampleApplication;
import org.waymark.stack.test.WaymarkTest;

@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        properties = {"spring.application.name=sample", "waymark.store.database=lane-test"})
class LaneTest {

    private static final OutboxSettings SETTINGS =
            new OutboxSettings(Duration.ofHours(1), Duration.ofSeconds(30), 500, Duration.ZERO);

    private final List<List<String>> sent = new ArrayList<>();

    @Autowired
    MongoDatabase database;

    @Test
    void factsOfTheSameMomentLeaveTogether() throws Exception {
        Lane lane = lane("facts", Duration.ofMinutes(1), "a", "b");
        assertThat(lane.wake(List.of("a"))).isTrue();
        Thread running = Thread.ofPlatform().start(() -> run(lane));
        await().until(() -> running.getState() == Thread.State.TIMED_WAITING || !running.isAlive());
        assertThat(lane.wake(List.of("b"))).as("it lingers still").isFalse();
        LockSupport.unpark(running);
        running.join();
        assertThat(sent).containsExactly(List.of("a", "b"));
    }

    @Test
    void aStateLeavesAtOnce() {
        Lane lane = lane("states", Duration.ZERO, "a", "b");
        lane.wake(List.of("a"));
        run(lane);
        lane.wake(List.of("b"));
        run(lane);
        assertThat(sent).containsExactly(List.of("a"), List.of("b"));
    }

    private Lane lane(String name, Duration linger, String... ids) {
        MongoCollection<Lane.Waiting> documents = database.getCollection(name, Lane.Waiting.class);
        Arrays.stream(ids).forEach(id -> documents.insertOne(new Lane.Waiting(id, List.of(message(id)))));
        return new Lane(documents, this::record, Clock.systemUTC(), SETTINGS, linger);
    }

    private void record(List<OutboxMessage> messages) {
        sent.add(messages.stream().map(OutboxMessage::key).toList());
    }

    private static OutboxMessage message(String key) {
        return new OutboxMessage("m-" + key, "sample.notes", key, "sample.changed.v1", 1, Instant.EPOCH, "{}");
    }

    private static void run(Lane lane) {
        try {
            lane.run();
        } catch (Sender.SendFailed e) {
            throw new AssertionError(e);
        }
    }
}
