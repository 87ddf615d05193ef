package org.waymark.defaults.messaging;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents into a listener's own records: fields that it does not know are passed over. */
public final class MessageReader {

    private final JsonMapper json;
    private final MeterRegistry meters;

    public MessageReader(JsonMapper json, MeterRegistry meters) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.meters = meters;
    }

    /**
     * The event as a message, if it is of the given type; events of other types are counted as
     * {@code waymark.messages.unknown}.
     *
     * @throws tools.jackson.core.JacksonException when it cannot be read
     * @throws IllegalArgumentException when it lacks its data, subject or version
     */
    public <T> Optional<Message<T>> read(CloudEvent event, String type, Class<T> as) {
        if (!event.getType().equals(type)) {
            meters.counter("waymark.messages.unknown", "type", event.getType()).increment();
            return Optional.empty();
        }
        var data = event.getData();
        var subject = event.getSubject();
        if (data == null || subject == null || event.getExtension("version") == null) {
            throw new IllegalArgumentException("Event " + event.getId() + " lacks its data, subject or version");
        }
        var version = Long.parseLong(String.valueOf(event.getExtension("version")));
        return Optional.of(new Message<>(subject, version, Objects.requireNonNull(json.readValue(data.toBytes(), as))));
    }
}
