package org.waymark.registration.edition;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.Message;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.text.LocalizedText;

@Component
class SeriesListener {

    static final String TYPE = "waymark.series.changed.v1";
    static final String DELETED = "waymark.series.deleted.v1";

    private final Editions editions;
    private final MessageReader reader;

    SeriesListener(Editions editions, MessageReader reader) {
        this.editions = editions;
        this.reader = reader;
    }

    @KafkaListener(topics = "waymark.series")
    void on(CloudEvent event) {
        if (event.getType().equals(DELETED)) {
            reader.read(event, DELETED, SeriesDeleted.class)
                    .ifPresent(gone -> editions.dropSeries(gone.key(), gone.version()));
        } else {
            reader.read(event, TYPE, SeriesChanged.class)
                    .map(SeriesChanged::copy)
                    .ifPresent(editions::keep);
        }
    }

    /** A series without editions is no more. */
    record SeriesDeleted(String series) {}

    /** What this service reads of the message. */
    record SeriesChanged(
            String series,
            LocalizedText title,
            String office,
            List<Series.Category> categories,
            List<String> languages,
            @Nullable Contact contact) {

        static Series copy(Message<SeriesChanged> message) {
            SeriesChanged data = message.data();
            return new Series(
                    data.series(),
                    message.version(),
                    data.title(),
                    data.office(),
                    data.categories(),
                    data.languages(),
                    data.contact());
        }
    }
}
