package org.waymark.registration.delegation;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.register.IdempotencyKeys;
import org.waymark.registration.register.NamedPerson;

/** A delegation's own places, for whoever holds its link or is in its organization; the people's own links never show. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/delegations/{delegation}/places")
class PlacesController {

    private static final String KEY_HEADER = "Waymark-Delegation-Key";

    private final Gate gate;
    private final Delegations delegations;
    private final NamedPlaces places;

    PlacesController(Gate gate, Delegations delegations, NamedPlaces places) {
        this.gate = gate;
        this.delegations = delegations;
        this.places = places;
    }

    @GetMapping
    ResponseEntity<Places> list(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            Cursor cursor,
            Caller caller) {
        Grant grant = gate.admit(id(series, edition, delegation), given(key, header), caller);
        Standing standing = delegations.standing(grant);
        Page<PlaceView> page = Page.of(
                        places.of(grant, after(cursor), cursor.limit() + 1),
                        cursor,
                        registration -> String.valueOf(registration.rank()))
                .map(PlaceView::of);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Places(
                        grant.name(),
                        standing.places().category(),
                        standing.places().places(),
                        standing.places().filled(),
                        standing.empty(),
                        standing.closes(),
                        page.items(),
                        page.next()));
    }

    @PostMapping
    ResponseEntity<PlaceView> fill(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NamedPerson guest,
            Caller caller) {
        Grant grant = gate.admit(id(series, edition, delegation), given(key, header), caller);
        IdempotencyKeys.check(idempotencyKey);
        return created(grant, places.fill(grant, guest, idempotencyKey));
    }

    @GetMapping("/{registration}")
    ResponseEntity<PlaceView> read(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            Caller caller) {
        Grant grant = gate.admit(id(series, edition, delegation), given(key, header), caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(PlaceView.of(places.find(grant, registration)));
    }

    /** Empties the place. Done twice it is done once. */
    @DeleteMapping("/{registration}")
    ResponseEntity<Void> free(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            Caller caller) {
        places.free(gate.admit(id(series, edition, delegation), given(key, header), caller), registration);
        return ResponseEntity.noContent().build();
    }

    /** Gives the place to somebody else. */
    @PostMapping("/{registration}/swap")
    ResponseEntity<PlaceView> swap(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NamedPerson guest,
            Caller caller) {
        Grant grant = gate.admit(id(series, edition, delegation), given(key, header), caller);
        IdempotencyKeys.check(idempotencyKey);
        return created(grant, places.swap(grant, registration, guest, idempotencyKey));
    }

    private ResponseEntity<PlaceView> created(Grant grant, RegistrationId id) {
        URI here = URI.create("/api/series/" + grant.edition().series() + "/editions/"
                + grant.edition().slug() + "/delegations/" + grant.id().slug() + "/places/" + id.value());
        return ResponseEntity.created(here)
                .cacheControl(CacheControl.noStore())
                .body(PlaceView.of(places.find(grant, id)));
    }

    private static DelegationId id(String series, String edition, String delegation) {
        return DelegationId.of(EditionId.of(series, edition), delegation);
    }

    private static @Nullable String given(Optional<String> key, Optional<String> header) {
        return key.or(() -> header).orElse(null);
    }

    private static long after(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page");
        }
    }

    /** What a delegation has, and a page of its people. */
    record Places(
            String name,
            String category,
            int places,
            int filled,
            int empty,
            Instant closes,
            List<PlaceView> items,
            @Nullable String next) {}

    /** One of a delegation's people, as the delegation sees them: without link, answers and needs. */
    record PlaceView(
            RegistrationId id,
            Status status,
            String name,
            String email,
            String organisation,
            String country,
            String language,
            Instant registered) {

        static PlaceView of(Registration registration) {
            return new PlaceView(
                    registration.id(),
                    registration.status(),
                    registration.person().name(),
                    registration.person().email(),
                    registration.person().organisation(),
                    registration.person().country(),
                    registration.language(),
                    registration.registered());
        }

        /** Without the person. */
        @Override
        public String toString() {
            return "PlaceView[" + id + ", " + status + "]";
        }
    }
}
