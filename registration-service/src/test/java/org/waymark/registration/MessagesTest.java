package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves this service is what the contracts say, and names nobody. */
@ServiceTest
@Import(MessagesTest.Recorder.class)
class MessagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Recorder recorder;

    @Test
    void aHistoryIsToldInOrderWithoutAPerson() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Api.Reply receipt = api.post(path(edition, "/registrations"), wish("ada-of-messages"));
        JsonNode ada = receipt.json();
        JsonNode bob = api.post(path(edition, "/registrations"), wish("bob-of-messages"))
                .json();
        api.delete("/api" + receipt.own());

        assertThat(typesOf(ada.path("id").asString(), 2))
                .containsExactly("waymark.registration.confirmed.v1", "waymark.registration.cancelled.v1");
        assertThat(typesOf(bob.path("id").asString(), 2))
                .containsExactly("waymark.registration.waiting.v1", "waymark.registration.confirmed.v1");
        await().untilAsserted(() -> {
            JsonNode last =
                    new JsonMapper().readTree(data(eventsOf(edition.value()).getLast()));
            assertThat(last.path("taken").asInt()).isEqualTo(1);
            assertThat(last.path("waiting").asInt()).isZero();
        });
        recorder.events.forEach(event -> {
            Contracts.assertMatches(event.getType(), data(event));
            assertThat(data(event)).doesNotContain("example.org", "-of-messages");
            assertThat(event.getExtension("version")).isNotNull();
        });
    }

    private List<String> typesOf(String subject, int number) {
        return await().until(
                        () -> eventsOf(subject).stream()
                                .map(CloudEvent::getType)
                                .toList(),
                        types -> types.size() == number);
    }

    private List<CloudEvent> eventsOf(String subject) {
        return recorder.events.stream()
                .filter(event -> subject.equals(event.getSubject()))
                .toList();
    }

    private static String data(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
    }

    /** Listens to all that this service says. */
    @TestComponent
    static class Recorder {

        private final Queue<CloudEvent> events = new ConcurrentLinkedQueue<>();

        @KafkaListener(
                topics = {"waymark.availability", "waymark.registrations"},
                groupId = "recorder")
        void on(CloudEvent event) {
            events.add(event);
        }
    }
}
