package org.waymark.registration.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import org.waymark.registration.ledger.Ledgers;

/** One registration, for whoever holds its key ({@code ?key=} or the header), has its address, or runs the edition. */
@RestController
@RequestMapping("/api/registrations/{id}")
class RegistrationController {

    private static final String KEY_HEADER = "Waymark-Manage-Key";

    private final Doorkeeper doorkeeper;
    private final Registrar registrar;
    private final Ledgers ledgers;

    RegistrationController(Doorkeeper doorkeeper, Registrar registrar, Ledgers ledgers) {
        this.doorkeeper = doorkeeper;
        this.registrar = registrar;
        this.ledgers = ledgers;
    }

    @GetMapping
    ResponseEntity<RegistrationView> read(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            Caller caller) {
        Registration registration = doorkeeper.recognise(id, given(key, header), caller);
        return view(registration, caller, null);
    }

    /** Gives the place back. Done twice it is done once. */
    @DeleteMapping
    ResponseEntity<Void> cancel(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            IfMatch ifMatch,
            Caller caller) {
        Registration registration = doorkeeper.admit(id, given(key, header), caller);
        if (!ifMatch.tags().isEmpty()) {
            ifMatch.require(registration.version());
        }
        registrar.cancel(registration, doorkeeper.cause(registration, given(key, header), caller, null));
        return ResponseEntity.noContent().build();
    }

    /**
     * Takes the place that is held for the person, and shows that the address is theirs. Done twice it is done once. Who
     * has shown a key finds the one that opens the registration from now on in the same header of the answer.
     */
    @PostMapping("/accept")
    ResponseEntity<RegistrationView> accept(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestHeader(name = KEY_HEADER) Optional<String> header,
            Caller caller) {
        String shown = given(key, header);
        Registration before = doorkeeper.recognisePerson(id, shown, caller);
        Registration now = registrar.accept(before);
        String next = doorkeeper.keyAfter(before, shown, now);
        return view(now, caller, next);
    }

    /** Who has yet to show that the address is theirs sees no answers. */
    private ResponseEntity<RegistrationView> view(Registration registration, Caller caller, @Nullable String key) {
        Ledger ledger = ledgers.find(registration.edition()).orElseGet(() -> Ledger.blank(registration.edition()));
        RegistrationView whole = RegistrationView.of(registration, ledger);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().eTag(EntityTags.of(registration.version())).cacheControl(CacheControl.noStore());
        if (key != null) {
            answer.header(KEY_HEADER, key);
        }
        return answer.body(doorkeeper.isProven(registration, caller) ? whole : whole.withoutAnswers());
    }

    private static @Nullable String given(Optional<String> key, Optional<String> header) {
        return key.or(() -> header).orElse(null);
    }
}
