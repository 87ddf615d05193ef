package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.event.EventClient.OFFICE;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;

@EventService
@Import(EditionsToldTest.Listener.class)
class EditionsToldTest {

    @Autowired
    private EventClient client;

    @Autowired
    private Listener listener;

    @TestComponent
    static class Listener {

        private final List<CloudEvent> events = new CopyOnWriteArrayList<>();

        @KafkaListener(topics = "waymark.editions", groupId = "editions-told-test")
        void on(CloudEvent event) {
            events.add(event);
        }

        List<String> versionsOf(String key) {
            return events.stream()
                    .filter(event -> key.equals(event.getSubject()))
                    .map(event -> String.valueOf(event.getExtension("version")))
                    .toList();
        }
    }

    @Test
    void everyChangeIsToldOnceInItsOrder() {
        var path = client.aDraft();
        client.verb(OFFICE, path + "/publish", 1);
        client.patch(OFFICE, path, 2, "{\"venue\":\"Town hall\"}");
        client.verb(OFFICE, path + "/open", 3);
        var key = path.replace("/api/series/", "").replace("/editions/", "/");

        await().untilAsserted(() -> assertThat(listener.versionsOf(key)).containsExactly("1", "2", "3", "4"));
    }
}
