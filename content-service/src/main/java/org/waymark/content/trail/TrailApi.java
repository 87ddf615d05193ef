package org.waymark.content.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.content.edition.EditionId;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.defaults.web.Page;

/** Trails over HTTP. */
@PublicContent
@RestController
@Tag(name = "Trails", description = "What partner cities show in an edition")
@RequestMapping("/api/series/{series}/editions/{edition}/trails")
final class TrailApi {

    /** A trail: to its managers the draft if there is one, to all others what is published. */
    record TrailView(
            String series,
            String edition,
            String trail,
            long version,
            TrailStatus status,
            @Nullable Integer revision,
            @Nullable String reason,
            Colour colour,
            LocalizedText title,
            LocalizedText summary,
            String city,
            List<Project> projects) {

        static TrailView managed(Trail trail) {
            var shown = trail.shown().map(Revision::number).orElse(null);
            var reason = trail.draft() == null ? null : trail.draft().reason();
            return of(trail, trail.status(), shown, reason, trail.latest());
        }

        static TrailView shown(Trail trail) {
            var revision = trail.shown().orElseThrow();
            return of(trail, TrailStatus.PUBLISHED, revision.number(), null, revision.content());
        }

        static TrailView of(TrailWork.Seen seen) {
            return seen.managed() ? managed(seen.trail()) : shown(seen.trail());
        }

        private static TrailView of(
                Trail trail,
                TrailStatus status,
                @Nullable Integer revision,
                @Nullable String reason,
                TrailContent content) {
            return new TrailView(
                    trail.edition().series(),
                    trail.edition().slug(),
                    trail.id().slug(),
                    trail.version(),
                    status,
                    revision,
                    reason,
                    content.colour(),
                    content.title(),
                    content.summary(),
                    trail.city(),
                    content.projects());
        }
    }

    record RevisionView(
            String trail,
            int revision,
            Instant published,
            Colour colour,
            LocalizedText title,
            LocalizedText summary,
            String city,
            List<Project> projects) {

        static RevisionView of(Trail trail, Revision revision) {
            var content = revision.content();
            return new RevisionView(
                    trail.id().slug(),
                    revision.number(),
                    revision.published(),
                    content.colour(),
                    content.title(),
                    content.summary(),
                    trail.city(),
                    content.projects());
        }
    }

    record Rejecting(@NotBlank @Size(max = 1000) String reason) {}

    private final TrailWork work;
    private final Trails trails;

    TrailApi(TrailWork work, Trails trails) {
        this.work = work;
        this.trails = trails;
    }

    @GetMapping
    @Operation(
            summary = "List trails",
            description = "The published ones; to their managers also drafts. In the order of their slugs.")
    Page<TrailView> list(@PathVariable String series, @PathVariable String edition, Cursor cursor, Caller caller) {
        var found = work.list(caller, EditionId.of(series, edition), cursor);
        return Page.of(found, cursor, seen -> seen.trail().id().slug()).map(TrailView::of);
    }

    @GetMapping("/{trail}")
    @Operation(
            summary = "Read a trail",
            description = "To its managers the draft if there is one, to all others what is published.")
    ResponseEntity<TrailView> get(
            @PathVariable String series, @PathVariable String edition, @PathVariable String trail, Caller caller) {
        var seen = work.see(caller, id(series, edition, trail));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(seen.trail().version()))
                .varyBy("Authorization")
                .body(TrailView.of(seen));
    }

    @PutMapping("/{trail}")
    @Operation(
            summary = "Begin or change a trail",
            description =
                    "For publishers of the city, a partner of the series. Without a trail there it begins a draft; a change needs If-Match and leaves what is published as it is.")
    ResponseEntity<TrailView> put(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestBody @Valid Proposal proposal,
            IfMatch ifMatch,
            IfNoneMatch ifNoneMatch,
            Caller caller) {
        var id = id(series, edition, trail);
        caller.require(!caller.isAnonymous());
        if (trails.find(id).isEmpty()) {
            return created(id, work.begin(caller, checked(id), proposal));
        }
        return changed(work.put(caller, id, ifNoneMatch.any() ? TrailApi::refuseAny : ifMatch::require, proposal));
    }

    @PostMapping("/{trail}/submit")
    @Operation(
            summary = "Submit a draft",
            description = "For publishers of the city: lets the host review it. Needs If-Match.")
    ResponseEntity<TrailView> submit(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            IfMatch ifMatch,
            Caller caller) {
        return changed(work.submit(caller, id(series, edition, trail), ifMatch::require));
    }

    @PostMapping("/{trail}/approve")
    @Operation(
            summary = "Approve a submitted draft",
            description =
                    "For organisers of the host and for the series office: publishes it as the next revision. Needs If-Match.")
    ResponseEntity<TrailView> approve(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            IfMatch ifMatch,
            Caller caller) {
        return changed(work.approve(caller, id(series, edition, trail), ifMatch::require));
    }

    @PostMapping("/{trail}/reject")
    @Operation(
            summary = "Reject a submitted draft",
            description =
                    "For organisers of the host and for the series office, with a reason for the city. Needs If-Match.")
    ResponseEntity<TrailView> reject(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestBody @Valid Rejecting rejecting,
            IfMatch ifMatch,
            Caller caller) {
        return changed(work.reject(caller, id(series, edition, trail), ifMatch::require, rejecting.reason()));
    }

    @PostMapping("/{trail}/withdraw")
    @Operation(
            summary = "Withdraw a trail",
            description =
                    "For publishers of the city: takes a submission back, or else what is published from the public. Needs If-Match.")
    ResponseEntity<TrailView> withdraw(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            IfMatch ifMatch,
            Caller caller) {
        return changed(work.withdraw(caller, id(series, edition, trail), ifMatch::require));
    }

    @GetMapping("/{trail}/revisions/{number}")
    @Operation(
            summary = "Read a published revision",
            description = "As it was published under its number; open to everyone while the trail is public.")
    RevisionView revision(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @PathVariable int number,
            Caller caller) {
        var found = work.see(caller, id(series, edition, trail)).trail();
        return trails.revision(found, number)
                .map(revision -> RevisionView.of(found, revision))
                .orElseThrow(() -> new NotFound("revision", Integer.toString(number)));
    }

    private static TrailId id(String series, String edition, String trail) {
        return TrailId.of(EditionId.of(series, edition), trail);
    }

    private static TrailId checked(TrailId id) {
        if (!TrailId.isSlug(id.slug())) {
            throw new Invalid(
                    "trail", "must be words of small letters and digits joined by hyphens, at most 64 characters");
        }
        return id;
    }

    private static void refuseAny(long version) {
        throw new Stale();
    }

    private static ResponseEntity<TrailView> created(TrailId id, Trail trail) {
        var location = URI.create("/api/series/%s/editions/%s/trails/%s"
                .formatted(id.edition().series(), id.edition().slug(), id.slug()));
        return ResponseEntity.created(location)
                .eTag(EntityTags.of(trail.version()))
                .body(TrailView.managed(trail));
    }

    private static ResponseEntity<TrailView> changed(Trail trail) {
        return ResponseEntity.ok().eTag(EntityTags.of(trail.version())).body(TrailView.managed(trail));
    }
}
