package org.waymark.registration.ledger;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.web.EntityTags;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

@RestController
class AvailabilityController {

    private final Ledgers ledgers;
    private final Editions editions;

    AvailabilityController(Ledgers ledgers, Editions editions) {
        this.ledgers = ledgers;
        this.editions = editions;
    }

    @GetMapping("/api/series/{series}/editions/{edition}/availability")
    ResponseEntity<Availability> read(@PathVariable String series, @PathVariable String edition) {
        EditionId id = editions.published(EditionId.of(series, edition)).id();
        return ledgers.places(id)
                .map(places -> ResponseEntity.ok()
                        .eTag(EntityTags.of(places.version()))
                        .body(places.availability()))
                .orElseThrow(() -> new NotFound("admission", id.value()));
    }
}
