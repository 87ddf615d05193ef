package org.waymark.registration.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Submission;

/** What the host does with one registration; each deed and its reason are kept in the registration's trail. */
@RestController
@RequestMapping("/api/registrations/{id}")
class HostController {

    private final Registrations registrations;
    private final Editions editions;
    private final GroupCommit commit;
    private final Ledgers ledgers;

    HostController(Registrations registrations, Editions editions, GroupCommit commit, Ledgers ledgers) {
        this.registrations = registrations;
        this.editions = editions;
        this.commit = commit;
        this.ledgers = ledgers;
    }

    /** Lets somebody in who has asked: they get a place, or wait for one. */
    @PostMapping("/approve")
    ResponseEntity<RegistrationView> approve(
            @PathVariable RegistrationId id,
            @Valid @RequestBody(required = false) @Nullable Remark remark,
            IfMatch ifMatch,
            Caller caller) {
        Cause cause = new Cause(caller.name(), remark == null ? null : remark.reason());
        return decide(id, ifMatch, caller, registration -> new Request.Approve(id, cause));
    }

    /** Turns somebody down who has asked or waits; they are told the reason. */
    @PostMapping("/reject")
    ResponseEntity<RegistrationView> reject(
            @PathVariable RegistrationId id, @Valid @RequestBody Reason reason, IfMatch ifMatch, Caller caller) {
        Cause cause = new Cause(caller.name(), reason.reason().strip());
        return decide(id, ifMatch, caller, registration -> new Request.Reject(id, cause));
    }

    @PostMapping("/move")
    ResponseEntity<RegistrationView> move(
            @PathVariable RegistrationId id, @Valid @RequestBody Target target, IfMatch ifMatch, Caller caller) {
        Cause cause = new Cause(caller.name(), target.reason());
        return decide(id, ifMatch, caller, registration -> {
            if (editions.seriesOf(registration.edition())
                    .category(target.category())
                    .isEmpty()) {
                throw new Invalid("category", "The series has no category '" + target.category() + "'");
            }
            return new Request.Move(id, target.category(), cause);
        });
    }

    /** Puts somebody before all in the waiting list who have a lower priority, for a reason that is kept. */
    @PostMapping("/prioritise")
    ResponseEntity<RegistrationView> prioritise(
            @PathVariable RegistrationId id, @Valid @RequestBody Priority priority, IfMatch ifMatch, Caller caller) {
        Cause cause = new Cause(caller.name(), priority.reason().strip());
        return decide(id, ifMatch, caller, registration -> new Request.Prioritise(id, priority.priority(), cause));
    }

    private ResponseEntity<RegistrationView> decide(
            RegistrationId id, IfMatch ifMatch, Caller caller, Function<Registration, Request> request) {
        caller.require(!caller.isAnonymous());
        Registration registration = registrations.find(id).orElseThrow(() -> missing(id));
        editions.managedBy(caller, registration.edition());
        ifMatch.require(registration.version());
        switch (commit.ask(registration.edition(), Submission.of(request.apply(registration)))) {
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.Full full -> throw new EditionFull(full.why());
            case Answer.Unknown unknown -> throw missing(id);
            default -> {}
        }
        Registration now = registrations.find(id).orElseThrow(() -> missing(id));
        Ledger ledger = ledgers.find(now.edition()).orElseGet(() -> Ledger.blank(now.edition()));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(now.version()))
                .cacheControl(CacheControl.noStore())
                .body(RegistrationView.of(now, ledger));
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }

    record Remark(@Nullable @Size(max = 1000) String reason) {}

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    record Target(
            @NotBlank String category,
            @Nullable @Size(max = 1000) String reason) {}

    record Priority(
            @NotNull @Min(0) @Max(100) Integer priority,
            @NotBlank @Size(max = 1000) String reason) {}
}
