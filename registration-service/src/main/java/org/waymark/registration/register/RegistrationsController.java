package org.waymark.registration.register;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Undelivered;

@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/registrations")
class RegistrationsController {

    private final Registrar registrar;
    private final Listing listing;
    private final Editions editions;

    RegistrationsController(Registrar registrar, Listing listing, Editions editions) {
        this.registrar = registrar;
        this.listing = listing;
        this.editions = editions;
    }

    @PostMapping
    ResponseEntity<Receipt> register(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        IdempotencyKeys.check(idempotencyKey);
        Receipt receipt = registrar.register(EditionId.of(series, edition), wish, caller, idempotencyKey);
        return ResponseEntity.created(
                        URI.create("/api/registrations/" + receipt.id().value()))
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }

    /** In the order in which people entered; those who wait, in the order of the waiting list. */
    @GetMapping
    ResponseEntity<Registered> list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> delegation,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> delivery,
            Cursor cursor,
            Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        Selection selection = new Selection(
                status.map(RegistrationsController::status).orElse(null),
                category.orElse(null),
                country.orElse(null),
                delegation.orElse(null),
                q.filter(text -> !text.isBlank()).orElse(null));
        Listing.Found found = listing.page(id, selection, Undelivered.isAskedFor(delivery), cursor);
        Page<RegistrationView> page = found.page()
                .map(registration -> RegistrationView.of(
                        registration,
                        found.position(registration),
                        found.priority(registration),
                        found.delivery(registration)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Registered(page.items(), page.next(), found.total()));
    }

    private static Status status(String word) {
        return Status.ofWire(word).orElseThrow(() -> new Invalid("status", "'" + word + "' is no status"));
    }

    /**
     * A page of the list.
     *
     * @param next the {@code after} of the next page; null on the last one
     * @param total on all pages
     */
    record Registered(
            List<RegistrationView> items, @Nullable String next, int total) {}
}
