package org.waymark.registration.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.problem.NotFound;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;

@PublicContent
@RestController
class AvailabilityController {

    private final Ledgers ledgers;
    private final Editions editions;
    private final Phases phases;

    AvailabilityController(Ledgers ledgers, Editions editions, Phases phases) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.phases = phases;
    }

    /** The tag changes with the phase as well, which changes by the mere passing of time. */
    @GetMapping("/api/series/{series}/editions/{edition}/availability")
    ResponseEntity<AvailabilityView> read(@PathVariable String series, @PathVariable String edition) {
        Edition published = editions.published(EditionId.of(series, edition));
        Ledgers.Places places = ledgers.places(published.id())
                .orElseThrow(() -> new NotFound("admission", published.id().value()));
        Phase phase = phases.of(published, places.admission());
        return ResponseEntity.ok()
                .eTag("\"" + places.version() + "-" + phase.kind().wire() + "\"")
                .body(AvailabilityView.of(places, phase));
    }

    /**
     * How many places there are, when they are given, and to whom.
     *
     * @param phase where registration stands now
     * @param opens when everybody may register from; null for no such limit
     * @param closes when nobody may register any more; null for no such limit, and where the host has closed it earlier
     * @param entry how somebody gets a place that is free
     */
    record AvailabilityView(
            Phase.Kind phase,
            @Nullable Instant opens,
            @Nullable Instant closes,
            Admission.Entry entry,
            int capacity,
            int taken,
            int held,
            int free,
            int overhang,
            int waiting,
            boolean waitingList,
            List<Availability.OfCategory> categories) {

        static AvailabilityView of(Ledgers.Places stored, Phase phase) {
            Availability places = stored.availability();
            return new AvailabilityView(
                    phase.kind(),
                    phase.opens(),
                    phase.closes(),
                    stored.admission().entry(),
                    places.capacity(),
                    places.taken(),
                    places.held(),
                    places.free(),
                    places.overhang(),
                    places.waiting(),
                    places.waitingList(),
                    places.categories());
        }
    }
}
