package org.waymark.registration.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.defaults.messaging.Message;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.registration.edition.EditionListener.EditionChanged;
import org.waymark.registration.edition.SeriesListener.SeriesChanged;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Every example of a message that this service receives becomes a copy. */
class EditionContractTest {

    private final MessageReader reader = new MessageReader(new JsonMapper(), new SimpleMeterRegistry());

    static Stream<String> editions() {
        return Contracts.examples(EditionListener.TYPE);
    }

    static Stream<String> series() {
        return Contracts.examples(SeriesListener.TYPE);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void anEditionIsRead(String json) {
        Edition copy = EditionChanged.copy(read(json, EditionListener.TYPE, EditionChanged.class));
        assertThat(copy.version()).isEqualTo(3);
        assertThat(copy.host().organization()).isNotBlank();
        assertThat(copy.end()).isAfterOrEqualTo(copy.start());
        assertThat(copy.title().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("series")
    void aSeriesIsRead(String json) {
        Series copy = SeriesChanged.copy(read(json, SeriesListener.TYPE, SeriesChanged.class));
        assertThat(copy.office()).isNotBlank();
        assertThat(copy.categoryIds()).hasSameSizeAs(copy.categories());
    }

    @Test
    void whatACancelledEditionSaysIsRead() {
        assertThat(editions()
                        .map(json -> EditionChanged.copy(read(json, EditionListener.TYPE, EditionChanged.class)))
                        .filter(Edition::isCancelled)
                        .map(Edition::cancellationReason))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void aCategoryIsOpenWhereAMessageSaysNothing() {
        List<Series> all = series().map(
                        json -> SeriesChanged.copy(read(json, SeriesListener.TYPE, SeriesChanged.class)))
                .toList();
        assertThat(all).anyMatch(one -> one.openCategories().equals(one.categories()));
        assertThat(all)
                .anyMatch(one -> one.openCategories().size() < one.categories().size());
    }

    @Test
    void whatWasDeletedIsRead() {
        assertThat(Contracts.examples(EditionListener.DELETED)
                        .map(json -> read(json, EditionListener.DELETED, EditionListener.EditionDeleted.class)))
                .isNotEmpty();
        assertThat(Contracts.examples(SeriesListener.DELETED)
                        .map(json -> read(json, SeriesListener.DELETED, SeriesListener.SeriesDeleted.class)))
                .isNotEmpty();
    }

    private <T> Message<T> read(String json, String type, Class<T> as) {
        return reader.read(
                        CloudEventBuilder.v1()
                                .withId("1")
                                .withSource(URI.create("/event-service"))
                                .withType(type)
                                .withSubject("key")
                                .withExtension("version", "3")
                                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                                .build(),
                        type,
                        as)
                .orElseThrow();
    }
}
