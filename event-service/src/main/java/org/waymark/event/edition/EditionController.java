package org.waymark.event.edition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
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
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.MergePatch;
import org.waymark.defaults.web.Page;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.SeriesId;
import tools.jackson.databind.JsonNode;

@PublicContent
@RestController
@RequestMapping("/api/series/{series}/editions")
@Tag(name = "Editions", description = "One occurrence of a series in one host city")
class EditionController {

    private final AllSeries all;
    private final Editions editions;
    private final EditionOrganiser organiser;
    private final MergePatch mergePatch;

    EditionController(AllSeries all, Editions editions, EditionOrganiser organiser, MergePatch mergePatch) {
        this.all = all;
        this.editions = editions;
        this.organiser = organiser;
        this.mergePatch = mergePatch;
    }

    @Schema(name = "Edition")
    record EditionView(
            EditionId id,

            @Schema(description = "Goes up with each change; the number in the ETag")
            long version,

            SeriesId series,

            @Schema(allowableValues = {"draft", "published", "open", "closed", "completed", "cancelled"})
            EditionStatus status,

            @Schema(description = "Why it was cancelled; null where nothing was said, or where it was not") @Nullable LocalizedText cancellationReason,

            @JsonUnwrapped EditionProfile profile) {

        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.id(),
                    edition.version(),
                    edition.series(),
                    edition.status(),
                    edition.cancellationReason(),
                    edition.profile());
        }
    }

    @GetMapping
    @Operation(
            summary = "List the editions of a series",
            description = "In the order of their numbers. Drafts are listed for those who may manage them only.")
    Page<EditionView> list(Caller caller, @PathVariable String series, Cursor cursor) {
        var owner = all.get(series);
        var audience = EditionPolicy.audience(caller, owner);
        var found = editions.after(owner.id(), audience, number(cursor.after()), cursor.limit() + 1);
        return Page.of(found, cursor, edition -> String.valueOf(edition.number()))
                .map(EditionView::of);
    }

    @PostMapping
    @Operation(summary = "Create an edition", description = "A draft, for the series' office.")
    ResponseEntity<EditionView> create(
            Caller caller, @PathVariable String series, @Valid @RequestBody EditionProfile profile) {
        var edition = organiser.create(caller, all.get(series), profile);
        return ResponseEntity.created(URI.create("/api/series/" + series + "/editions/" + profile.slug()))
                .eTag(EntityTags.of(edition.version()))
                .body(EditionView.of(edition));
    }

    @GetMapping("/{edition}")
    @Operation(
            summary = "Read an edition",
            description =
                    "Open to everyone once it was published; a draft is not found by those who may not manage it.")
    ResponseEntity<EditionView> read(Caller caller, @PathVariable String series, @PathVariable String edition) {
        var owner = all.get(series);
        return tagged(editions.find(owner.id(), edition)
                .filter(found -> EditionPolicy.maySee(caller, owner, found))
                .orElseThrow(() -> Editions.notFound(owner.id(), edition)));
    }

    @PatchMapping(
            path = "/{edition}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change an edition", description = """
                    JSON Merge Patch (RFC 7396) over the fields of creation; for the host's organisers and the series'
                    office. Only the office hands an edition to another host.""")
    ResponseEntity<EditionView> change(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            IfMatch ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(organiser.change(
                caller,
                series,
                edition,
                ifMatch::require,
                profile -> mergePatch.apply(profile, EditionProfile.class, patch)));
    }

    @PostMapping("/{edition}/{verb:publish|open|close|complete|reopen}")
    @Operation(summary = "Move an edition on", description = """
                    `publish` a draft; `open` registration of one that is published or closed; `close` registration;
                    `complete` one that was open; `reopen` one that was completed by mistake: its registration stays closed.
                    For the host's organisers and the series' office.""")
    ResponseEntity<EditionView> move(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            @Parameter(schema = @Schema(allowableValues = {"publish", "open", "close", "complete", "reopen"}))
                    @PathVariable
                    EditionVerb verb,
            IfMatch ifMatch) {
        return tagged(organiser.apply(caller, series, edition, ifMatch::require, verb));
    }

    @PostMapping("/{edition}/cancel")
    @Operation(summary = "Cancel an edition", description = """
                    One that is not completed. Everybody who has a place, waits, has asked or is invited gets a letter,
                    with the reason if there is one. For the host's organisers and the series' office.""")
    ResponseEntity<EditionView> cancel(
            Caller caller,
            @PathVariable String series,
            @PathVariable String edition,
            IfMatch ifMatch,
            @Valid @RequestBody(required = false) @Nullable Cancellation cancellation) {
        var reason = cancellation == null ? null : cancellation.reason();
        return tagged(organiser.cancel(caller, series, edition, ifMatch::require, reason));
    }

    private static ResponseEntity<EditionView> tagged(Edition edition) {
        return ResponseEntity.ok().eTag(EntityTags.of(edition.version())).body(EditionView.of(edition));
    }

    private static int number(@Nullable String after) {
        try {
            return after == null ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "This cursor comes from no page");
        }
    }
}
