package org.waymark.event.copies;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Repository;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;

/** The places left in editions, as registration-service told. */
@Repository
public class Availabilities {

    private static final Duration SETTLED_JUST_NOW = Duration.ofSeconds(2);

    private final MessageReader messages;
    private final StateCopies<AvailabilityCopy> copies;

    Availabilities(MessageReader messages, StateCopiesFactory factory) {
        this.messages = messages;
        this.copies = factory.of("availability-copies", AvailabilityCopy.class);
    }

    @KafkaListener(topics = "waymark.availability")
    void on(CloudEvent event) {
        messages.read(event, "waymark.availability.changed.v1", Availability.class)
                .ifPresent(told -> copies.keep(
                        told.key(), told.version(), new AvailabilityCopy(told.key(), told.version(), told.data())));
    }

    /** What is known of the places of an edition; nothing before registration was set up. */
    public Optional<Availability> of(String edition) {
        return copies.find(edition).map(AvailabilityCopy::state);
    }

    /** Whether anybody has settled places; what was settled a moment ago may still be on its way, so this waits a little. */
    public boolean areSettled(String edition) {
        return copies.await(edition, known -> true, SETTLED_JUST_NOW).isPresent();
    }

    /** What is known of the places of many editions, by the edition. */
    public Map<String, Availability> of(Collection<String> editions) {
        return copies.documents().find(in("_id", editions)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(AvailabilityCopy::id, AvailabilityCopy::state));
    }

    /** The categories that somebody is in, or that places are settled for, in any edition of a series. */
    public Set<String> usedCategories(String series) {
        return copies.documents().find(regex("_id", "^" + Pattern.quote(series + "/"))).into(new ArrayList<>()).stream()
                .flatMap(copy -> copy.state().categories().stream())
                .filter(Availability.Share::isUsed)
                .map(Availability.Share::id)
                .collect(Collectors.toSet());
    }
}
