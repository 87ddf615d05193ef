package org.waymark.event.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.MergePatch;
import org.waymark.defaults.web.Page;
import tools.jackson.databind.JsonNode;

@PublicContent
@RestController
@RequestMapping("/api/series")
@Tag(name = "Series", description = "What travels, who owns it, and who takes part")
class SeriesController {

    private final AllSeries all;
    private final SeriesOffice office;
    private final MergePatch mergePatch;

    SeriesController(AllSeries all, SeriesOffice office, MergePatch mergePatch) {
        this.all = all;
        this.office = office;
        this.mergePatch = mergePatch;
    }

    @Schema(name = "Series")
    record SeriesView(
            SeriesId id,

            @Schema(description = "Goes up with each change; the number in the ETag")
            long version,

            @JsonUnwrapped SeriesProfile profile) {

        static SeriesView of(Series series) {
            return new SeriesView(series.id(), series.version(), series.profile());
        }
    }

    @GetMapping
    @Operation(summary = "List series", description = "In the order of their slugs; open to everyone.")
    Page<SeriesView> list(Cursor cursor) {
        var found = all.after(cursor.after(), cursor.limit() + 1);
        return Page.of(found, cursor, series -> series.id().value()).map(SeriesView::of);
    }

    @PostMapping
    @Operation(
            summary = "Create a series",
            description = "For members of the owning office with the role `series-office`.")
    ResponseEntity<SeriesView> create(Caller caller, @Valid @RequestBody SeriesProfile profile) {
        var series = office.create(caller, profile);
        return ResponseEntity.created(URI.create("/api/series/" + series.id().value()))
                .eTag(EntityTags.of(series.version()))
                .body(SeriesView.of(series));
    }

    @GetMapping("/{series}")
    @Operation(summary = "Read a series", description = "Open to everyone.")
    ResponseEntity<SeriesView> read(@PathVariable String series) {
        return tagged(all.get(series));
    }

    @PatchMapping(
            path = "/{series}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change a series",
            description = "JSON Merge Patch (RFC 7396) over the fields of creation; for the series' office.")
    ResponseEntity<SeriesView> change(
            Caller caller, @PathVariable String series, IfMatch ifMatch, @RequestBody JsonNode patch) {
        return tagged(office.change(
                caller, series, ifMatch::require, profile -> mergePatch.apply(profile, SeriesProfile.class, patch)));
    }

    private static ResponseEntity<SeriesView> tagged(Series series) {
        return ResponseEntity.ok().eTag(EntityTags.of(series.version())).body(SeriesView.of(series));
    }
}
