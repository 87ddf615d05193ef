package org.waymark.registration.figures;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

@RestController
class FiguresController {

    private final Figures figures;
    private final Editions editions;

    FiguresController(Figures figures, Editions editions) {
        this.figures = figures;
        this.editions = editions;
    }

    /** The edition in numbers, as they are now. */
    @GetMapping("/api/series/{series}/editions/{edition}/figures")
    ResponseEntity<Figures.Count> read(@PathVariable String series, @PathVariable String edition, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(figures.of(managed));
    }
}
