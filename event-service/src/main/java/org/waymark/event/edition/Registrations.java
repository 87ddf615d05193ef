package org.waymark.event.edition;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.event.copies.Availabilities;
import org.waymark.event.copies.Availability;

/** Where the registration of editions stands now, and what places they have. */
@Component
public class Registrations {

    private final Availabilities availabilities;
    private final Clock clock;

    Registrations(Availabilities availabilities, Clock clock) {
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /**
     * The registration of one edition.
     *
     * @param places null where nobody has settled how many there are
     */
    public record Registration(
            RegistrationPhase phase, @Nullable Availability places) {

        /** Whether somebody whom nobody has asked gets a place, or may wait for one. */
        public boolean takesPeople() {
            return phase.isOpen() && places != null && (places.free() > 0 || places.waitingList());
        }
    }

    public Registration of(Edition edition) {
        return of(edition, availabilities.of(edition.id().value()).orElse(null));
    }

    /** Those of many editions, by the edition's id. */
    public Map<EditionId, Registration> of(Collection<Edition> editions) {
        var places = availabilities.of(
                editions.stream().map(edition -> edition.id().value()).toList());
        return editions.stream()
                .collect(Collectors.toMap(
                        Edition::id,
                        edition -> of(edition, places.get(edition.id().value()))));
    }

    private Registration of(Edition edition, @Nullable Availability places) {
        var window = places == null
                ? RegistrationPhase.Window.ALWAYS
                : new RegistrationPhase.Window(places.opens(), places.closes(), places.invitedOnly());
        var profile = edition.profile();
        return new Registration(
                RegistrationPhase.of(edition.status(), profile.end(), profile.zone(), window, clock.instant()), places);
    }
}
