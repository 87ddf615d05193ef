package org.waymark.registration.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.MergePatch;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.ledger.Ledgers;
import tools.jackson.databind.JsonNode;

/** What the host does with one registration, and what has been done with it. */
@RestController
@RequestMapping("/api/registrations/{id}")
class HostController {

    private static final Set<String> CORRECTED = Set.of("name", "organisation", "country", "language");

    private final Doorkeeper doorkeeper;
    private final HostDeeds deeds;
    private final Ledgers ledgers;
    private final MergePatch mergePatch;

    HostController(Doorkeeper doorkeeper, HostDeeds deeds, Ledgers ledgers, MergePatch mergePatch) {
        this.doorkeeper = doorkeeper;
        this.deeds = deeds;
        this.ledgers = ledgers;
        this.mergePatch = mergePatch;
    }

    /** Lets somebody in who has asked: they get a place, or wait for one. */
    @PostMapping("/approve")
    ResponseEntity<RegistrationView> approve(
            @PathVariable RegistrationId id,
            @Valid @RequestBody(required = false) @Nullable Remark remark,
            IfMatch ifMatch,
            Caller caller) {
        return tagged(deeds.approve(managed(id, caller), ifMatch, caller, Remark.of(remark)));
    }

    /** Turns somebody down who has asked or waits; they are told the reason. */
    @PostMapping("/reject")
    ResponseEntity<RegistrationView> reject(
            @PathVariable RegistrationId id, @Valid @RequestBody Reason reason, IfMatch ifMatch, Caller caller) {
        return tagged(deeds.reject(managed(id, caller), ifMatch, caller, reason.reason()));
    }

    /**
     * Takes back that somebody was turned down or cancelled by the host; they get a place, wait, or are to be decided on
     * again, and are told.
     */
    @PostMapping("/reinstate")
    ResponseEntity<RegistrationView> reinstate(
            @PathVariable RegistrationId id,
            @Valid @RequestBody(required = false) @Nullable Remark remark,
            IfMatch ifMatch,
            Caller caller) {
        return tagged(deeds.reinstate(managed(id, caller), ifMatch, caller, Remark.of(remark)));
    }

    /** Takes a place, an offer or the wait for one back, and tells the person the reason. */
    @PostMapping("/cancel")
    ResponseEntity<RegistrationView> cancel(
            @PathVariable RegistrationId id,
            @Valid @RequestBody(required = false) @Nullable Remark remark,
            IfMatch ifMatch,
            Caller caller) {
        return tagged(deeds.cancel(managed(id, caller), ifMatch, caller, Remark.of(remark)));
    }

    @PostMapping("/move")
    ResponseEntity<RegistrationView> move(
            @PathVariable RegistrationId id, @Valid @RequestBody Target target, IfMatch ifMatch, Caller caller) {
        return tagged(deeds.move(managed(id, caller), ifMatch, caller, target.category(), target.reason()));
    }

    /** Puts somebody before all in the waiting list who have a lower priority, for a reason that is kept. */
    @PostMapping("/prioritise")
    ResponseEntity<RegistrationView> prioritise(
            @PathVariable RegistrationId id, @Valid @RequestBody Priority priority, IfMatch ifMatch, Caller caller) {
        return tagged(deeds.prioritise(managed(id, caller), ifMatch, caller, priority.priority(), priority.reason()));
    }

    /** JSON Merge Patch (RFC 7396) over name, organisation, country and language. */
    @PatchMapping(consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<RegistrationView> correct(
            @PathVariable RegistrationId id, @RequestBody JsonNode patch, IfMatch ifMatch, Caller caller) {
        Registration registration = managed(id, caller);
        patch.propertyNames().stream()
                .filter(name -> !CORRECTED.contains(name))
                .findFirst()
                .ifPresent(HostController::refuse);
        Details details = mergePatch.apply(Details.of(registration), Details.class, patch);
        return tagged(deeds.correct(registration, ifMatch, caller, details));
    }

    /** What has happened to the registration, and who did it, in order. */
    @GetMapping("/trail")
    ResponseEntity<List<HistoryEntry>> trail(@PathVariable RegistrationId id, Caller caller) {
        Registration registration = managed(id, caller);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(registration.version()))
                .cacheControl(CacheControl.noStore())
                .body(HistoryEntry.of(registration.trail()));
    }

    private Registration managed(RegistrationId id, Caller caller) {
        return doorkeeper.admitHost(id, caller);
    }

    private ResponseEntity<RegistrationView> tagged(Registration now) {
        Ledger ledger = ledgers.find(now.edition()).orElseGet(() -> Ledger.blank(now.edition()));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(now.version()))
                .cacheControl(CacheControl.noStore())
                .body(RegistrationView.of(now, ledger));
    }

    private static void refuse(String name) {
        throw new Invalid(
                name,
                name.equals("email")
                        ? "The address is whose registration it is. POST it to …/address to correct it."
                        : "This cannot be corrected");
    }

    record Remark(@Nullable @Size(max = 1000) String reason) {

        static @Nullable String of(@Nullable Remark remark) {
            return remark == null ? null : remark.reason();
        }
    }

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    record Target(
            @NotBlank String category,
            @Nullable @Size(max = 1000) String reason) {}

    record Priority(
            @NotNull @Min(0) @Max(100) Integer priority,
            @NotBlank @Size(max = 1000) String reason) {}
}
