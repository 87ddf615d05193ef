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

/** The documents and pictures of editions, as content-service told. */
@Repository
public class Materials {

    private static final int LIMIT = 200;

    private final MessageReader messages;
    private final StateCopies<MaterialCopy> copies;

    Materials(MessageReader messages, StateCopiesFactory factory) {
        this.messages = messages;
        this.copies = factory.of("material-copies", MaterialCopy.class);
        copies.documents().createIndex(ascending("state.series", "state.edition"));
    }

    @KafkaListener(topics = "waymark.materials")
    void on(CloudEvent event) {
        messages.read(event, "waymark.material.changed.v1", Material.class)
                .ifPresent(told -> copies.keep(
                        told.key(), told.version(), new MaterialCopy(told.key(), told.version(), told.data())));
    }

    /** The published materials of an edition, by kind. */
    public List<Material> of(String series, String edition) {
        return copies.documents()
                .find(and(eq("state.series", series), eq("state.edition", edition), eq("state.published", true)))
                .sort(ascending("state.kind", "_id"))
                .limit(LIMIT)
                .map(MaterialCopy::state)
                .into(new ArrayList<>());
    }
}
