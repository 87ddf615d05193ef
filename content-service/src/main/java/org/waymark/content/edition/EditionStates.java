package org.waymark.content.edition;

import io.cloudevents.CloudEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.text.LocalizedText;

/** Keeps the copies of series and editions as their states arrive. */
@Component
final class EditionStates {

    static final String SERIES_CHANGED = "waymark.series.changed.v1";
    static final String EDITION_CHANGED = "waymark.edition.changed.v1";
    static final String SERIES_DELETED = "waymark.series.deleted.v1";
    static final String EDITION_DELETED = "waymark.edition.deleted.v1";

    record SeriesState(
            String series,
            LocalizedText title,
            String office,
            List<String> languages,
            List<SeriesCopy.Partner> partners) {

        SeriesCopy copy(long version) {
            return new SeriesCopy(series, version, title, office, languages, partners);
        }
    }

    record EditionState(
            String series,
            String edition,
            LocalizedText title,
            EditionStatus status,
            EditionCopy.Host host,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {

        EditionCopy copy(String id, long version) {
            return new EditionCopy(id, version, series, edition, title, status, host, start, end);
        }
    }

    record SeriesGone(String series) {}

    record EditionGone(String series, String edition) {}

    private final MessageReader reader;
    private final Editions editions;

    EditionStates(MessageReader reader, Editions editions) {
        this.reader = reader;
        this.editions = editions;
    }

    @KafkaListener(topics = "waymark.series")
    void onSeries(CloudEvent event) {
        if (event.getType().equals(SERIES_DELETED)) {
            reader.read(event, SERIES_DELETED, SeriesGone.class)
                    .ifPresent(gone -> editions.dropSeries(gone.key(), gone.version()));
        } else {
            reader.read(event, SERIES_CHANGED, SeriesState.class)
                    .ifPresent(message -> editions.keep(message.data().copy(message.version())));
        }
    }

    @KafkaListener(topics = "waymark.editions")
    void onEdition(CloudEvent event) {
        if (event.getType().equals(EDITION_DELETED)) {
            reader.read(event, EDITION_DELETED, EditionGone.class)
                    .ifPresent(gone -> editions.drop(new EditionId(gone.key()), gone.version()));
        } else {
            reader.read(event, EDITION_CHANGED, EditionState.class)
                    .ifPresent(message -> editions.keep(message.data().copy(message.key(), message.version())));
        }
    }
}
