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
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Ledgers;

@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/registrations")
class RegistrationsController {

    private final Registrar registrar;
    private final Registrations registrations;
    private final Ledgers ledgers;
    private final Editions editions;

    RegistrationsController(Registrar registrar, Registrations registrations, Ledgers ledgers, Editions editions) {
        this.registrar = registrar;
        this.registrations = registrations;
        this.ledgers = ledgers;
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

    /** In the order in which people entered. */
    @GetMapping
    ResponseEntity<Page<RegistrationView>> list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> q,
            Cursor cursor,
            Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        List<Registration> found = registrations.of(
                id,
                new Selection(
                        status.map(RegistrationsController::status).orElse(null),
                        category.orElse(null),
                        country.orElse(null),
                        q.filter(text -> !text.isBlank()).orElse(null)),
                after(cursor),
                cursor.limit() + 1);
        Ledger ledger = ledgers.find(id).orElseGet(() -> Ledger.blank(id));
        Page<RegistrationView> page = Page.of(found, cursor, registration -> String.valueOf(registration.rank()))
                .map(registration -> RegistrationView.of(registration, ledger));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static Status status(String word) {
        return Status.ofWire(word).orElseThrow(() -> new Invalid("status", "'" + word + "' is no status"));
    }

    private static long after(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page");
        }
    }
}
