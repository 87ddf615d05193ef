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
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.Doorkeeper;
import org.waymark.registration.register.NotNow;
import org.waymark.registration.register.RegistrationView;

/** A person, where the host lets people do so, or the host at any time, gives a place to somebody else. */
@RestController
@RequestMapping("/api/registrations/{id}/hand-over")
class HandOverController {

    private final Doorkeeper doorkeeper;
    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final GroupCommit commit;

    HandOverController(
            Doorkeeper doorkeeper,
            Registrations registrations,
            RegistrationKeys keys,
            Editions editions,
            GroupCommit commit) {
        this.doorkeeper = doorkeeper;
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
        this.commit = commit;
    }

    /** The answer is the registration that has given its place away; the new person's way in goes to them by mail alone. */
    @PostMapping
    ResponseEntity<RegistrationView> handOver(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestHeader(name = "Waymark-Manage-Key") Optional<String> header,
            @Valid @RequestBody Successor successor,
            IfMatch ifMatch,
            Caller caller) {
        String shown = key.or(() -> header).orElse(null);
        Registration from = doorkeeper.admit(id, shown, caller);
        ifMatch.require(from.version());
        boolean granted = editions.mayManage(caller, editions.known(from.edition()));
        RegistrationId to = keys.id(from.edition(), successor.email());
        Request.HandOver request = new Request.HandOver(id, to, granted, doorkeeper.cause(from, shown, caller, null));
        check(commit.ask(from.edition(), Submission.handOver(request, application(from, successor))), id);
        Registration now = registrations.find(id).orElseThrow(() -> missing(id));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(now.version()))
                .cacheControl(CacheControl.noStore())
                .body(RegistrationView.of(now, Ledger.blank(now.edition())));
    }

    private Application application(Registration from, Successor successor) {
        String request = keys.request(from.edition(), null);
        return keys.application(successor.person(), from.category(), successor.language(), request);
    }

    private static void check(Answer answer, RegistrationId id) {
        switch (answer) {
            case Answer.Confirmed confirmed -> {}
            case Answer.NotNow notNow when notNow.status() == Status.CONFIRMED -> throw new HandOverNotAllowed();
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.AlreadyIn in -> throw new AlreadyRegistered();
            case Answer.Unknown unknown -> throw missing(id);
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a hand-over");
        }
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }
}
