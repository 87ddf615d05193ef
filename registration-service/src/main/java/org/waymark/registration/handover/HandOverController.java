package org.waymark.registration.handover;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.register.Doorkeeper;
import org.waymark.registration.register.NamedPerson;
import org.waymark.registration.register.RegistrationView;

/** A person, where the host lets people do so, or the host at any time, gives a place to somebody else. */
@RestController
@RequestMapping("/api/registrations/{id}/hand-over")
class HandOverController {

    private final Doorkeeper doorkeeper;
    private final HandOvers handOvers;

    HandOverController(Doorkeeper doorkeeper, HandOvers handOvers) {
        this.doorkeeper = doorkeeper;
        this.handOvers = handOvers;
    }

    /** The answer is the registration that has given its place away; the new person's way in goes to them by mail alone. */
    @PostMapping
    ResponseEntity<RegistrationView> handOver(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestHeader(name = "Waymark-Manage-Key") Optional<String> header,
            @Valid @RequestBody NamedPerson successor,
            IfMatch ifMatch,
            Caller caller) {
        String shown = key.or(() -> header).orElse(null);
        Registration from = doorkeeper.admit(id, shown, caller);
        Registration now = handOvers.handOver(from, successor, ifMatch, shown, caller);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(now.version()))
                .cacheControl(CacheControl.noStore())
                .body(RegistrationView.of(now, Ledger.blank(now.edition())));
    }
}
