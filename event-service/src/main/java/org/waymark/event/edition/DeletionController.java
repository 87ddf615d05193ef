package org.waymark.event.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;

@RestController
@RequestMapping("/api/series/{series}")
class DeletionController {

    private final Deletions deletions;

    DeletionController(Deletions deletions) {
        this.deletions = deletions;
    }

    @DeleteMapping
    @Tag(name = "Series")
    @Operation(
            summary = "Delete a series",
            description = "One without editions, for its office. Its slug is free again.")
    ResponseEntity<Void> deleteSeries(Caller caller, @PathVariable String series, IfMatch ifMatch) {
        deletions.deleteSeries(caller, series, ifMatch::require);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/editions/{edition}")
    @Tag(name = "Editions")
    @Operation(summary = "Delete a draft", description = """
                    An edition that was never published, in which nobody has registered, and which has neither trails nor
                    materials; for the series' office. Its slug and its number are free again.""")
    ResponseEntity<Void> deleteEdition(
            Caller caller, @PathVariable String series, @PathVariable String edition, IfMatch ifMatch) {
        deletions.deleteEdition(caller, series, edition, ifMatch::require);
        return ResponseEntity.noContent().build();
    }
}
