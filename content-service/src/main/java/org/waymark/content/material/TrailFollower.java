package org.waymark.content.material;

import io.cloudevents.CloudEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.Trails;
import org.waymark.defaults.messaging.MessageReader;

/**
 * Lets the materials of a trail become public, and cease to be, with it. The message only says that something changed;
 * what counts is how the trail stands when it is looked at, so that repeats and old messages do no harm.
 */
@Component
final class TrailFollower {

    private static final String TRAIL_CHANGED = "waymark.trail.changed.v1";

    record TrailChanged(String trail) {}

    private final MessageReader reader;
    private final Trails trails;
    private final Materials materials;

    TrailFollower(MessageReader reader, Trails trails, Materials materials) {
        this.reader = reader;
        this.trails = trails;
        this.materials = materials;
    }

    @KafkaListener(topics = "waymark.trails")
    void onTrail(CloudEvent event) {
        reader.read(event, TRAIL_CHANGED, TrailChanged.class).ifPresent(message -> follow(new TrailId(message.key())));
    }

    void follow(TrailId id) {
        var isPublic = trails.find(id).filter(Trail::isPublic).isPresent();
        materials.of(id).forEach(material -> material.follow(isPublic).ifPresent(materials::save));
    }
}
