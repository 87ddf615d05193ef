package org.waymark.event.copies;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Repository;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;

/** The trails that cities published, as content-service told. */
@Repository
public class Trails {

    private static final int LIMIT = 100;

    private final MessageReader messages;
    private final StateCopies<TrailCopy> copies;

    Trails(MessageReader messages, StateCopiesFactory factory) {
        this.messages = messages;
        this.copies = factory.of("trail-copies", TrailCopy.class);
        copies.documents().createIndex(ascending("state.series", "state.edition"));
    }

    @KafkaListener(topics = "waymark.trails")
    void on(CloudEvent event) {
        messages.read(event, "waymark.trail.changed.v1", Trail.class)
                .ifPresent(told -> copies.keep(
                        told.key(), told.version(), new TrailCopy(told.key(), told.version(), told.data())));
    }

    /** The published trails of an edition, by colour. */
    public List<Trail> of(String series, String edition) {
        return copies.documents()
                .find(and(eq("state.series", series), eq("state.edition", edition), eq("state.published", true)))
                .sort(ascending("state.colour", "_id"))
                .limit(LIMIT)
                .map(TrailCopy::state)
                .into(new ArrayList<>());
    }
}
