package org.waymark.event.copies;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Tells what the other services would, and waits until it stands here. Editions are named by their page. */
@TestComponent
public final class CopySamples {

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Availabilities availabilities;
    private final Trails trails;
    private final Materials materials;

    CopySamples(
            ProducerFactory<String, CloudEvent> producers,
            Availabilities availabilities,
            Trails trails,
            Materials materials) {
        this.kafka = new KafkaTemplate<>(producers);
        this.availabilities = availabilities;
        this.trails = trails;
        this.materials = materials;
    }

    public void tellAvailability(String page, int version, int capacity, int free, int waiting) {
        tell("waymark.availability", page.substring(1), "waymark.availability.changed.v1", version, """
                {"series":"%s","edition":"%s","capacity":%d,"taken":%d,"free":%d,"waiting":%d,"waitingList":true,
                 "categories":[]}""".formatted(
                        series(page), edition(page), capacity, capacity - free, free, waiting));
        await().until(() ->
                availabilities.of(page.substring(1)).map(Availability::free).equals(Optional.of(free)));
    }

    /** With somebody who waits in one category, and nobody else anywhere. */
    public void tellWaiting(String page, int version, String category) {
        tell("waymark.availability", page.substring(1), "waymark.availability.changed.v1", version, """
                {"series":"%s","edition":"%s","capacity":0,"taken":0,"held":0,"free":0,"waiting":1,"waitingList":true,
                 "requested":2,"categories":[{"id":"%s","cap":null,"reserve":0,"taken":0,"free":0,"held":0,"waiting":1,
                 "requested":0}]}""".formatted(
                        series(page), edition(page), category));
        await().until(() ->
                availabilities.of(page.substring(1)).map(Availability::waiting).equals(Optional.of(1)));
    }

    public void tellTrail(String page, int version, boolean published) {
        tell("waymark.trails", page.substring(1) + "/blue", "waymark.trail.changed.v1", version, """
                {"series":"%s","edition":"%s","trail":"blue","published":%s,"revision":1,"colour":"blue",
                 "title":{"en":"Money"},"summary":{},"city":"nicosia","projects":3}""".formatted(
                        series(page), edition(page), published));
        await().until(() -> trails.of(series(page), edition(page)).isEmpty() != published);
    }

    public void tellMaterial(String page) {
        var id = UUID.randomUUID().toString();
        tell("waymark.materials", id, "waymark.material.changed.v1", 1, """
                {"material":"%s","series":"%s","edition":"%s","trail":null,"kind":"final-report",
                 "title":{"en":"Final report"},"language":"en","mediaType":"application/pdf","size":1200000,
                 "licence":null,"published":true}""".formatted(id, series(page), edition(page)));
        await().until(() -> !materials.of(series(page), edition(page)).isEmpty());
    }

    /** As it comes from the topic, whatever it does here. */
    void tell(String topic, String key, String type, int version, String json) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/test"))
                .withType(type)
                .withSubject(key)
                .withExtension("version", String.valueOf(version))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
        kafka.send(topic, key, event).join();
    }

    private static String series(String page) {
        return page.split("/", -1)[1];
    }

    private static String edition(String page) {
        return page.split("/", -1)[2];
    }
}
