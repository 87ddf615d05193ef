package org.waymark.registration.edition;

import io.cloudevents.CloudEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.Message;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.text.LocalizedText;

@Component
class EditionListener {

    static final String TYPE = "waymark.edition.changed.v1";
    static final String DELETED = "waymark.edition.deleted.v1";

    private final Editions editions;
    private final MessageReader reader;
    private final ApplicationEventPublisher others;

    EditionListener(Editions editions, MessageReader reader, ApplicationEventPublisher others) {
        this.editions = editions;
        this.reader = reader;
        this.others = others;
    }

    @KafkaListener(topics = "waymark.editions")
    void on(CloudEvent event) {
        if (event.getType().equals(DELETED)) {
            reader.read(event, DELETED, EditionDeleted.class)
                    .ifPresent(gone -> editions.drop(new EditionId(gone.key()), gone.version()));
        } else {
            reader.read(event, TYPE, EditionChanged.class)
                    .map(EditionChanged::copy)
                    .filter(editions::keep)
                    .ifPresent(others::publishEvent);
        }
    }

    /** A draft is no more. */
    record EditionDeleted(String series, String edition) {}

    /** What this service reads of the message. */
    record EditionChanged(
            String series,
            String edition,
            LocalizedText title,
            String status,
            Edition.Host host,
            LocalDate start,
            LocalDate end,
            String timeZone,
            @Nullable String venue,
            @Nullable Contact contact,
            @Nullable LocalizedText cancellationReason) {

        static Edition copy(Message<EditionChanged> message) {
            EditionChanged data = message.data();
            return new Edition(
                    EditionId.of(data.series(), data.edition()),
                    message.version(),
                    data.title(),
                    data.status(),
                    data.host(),
                    data.start(),
                    data.end(),
                    data.timeZone(),
                    data.venue(),
                    data.contact(),
                    data.cancellationReason());
        }
    }
}
