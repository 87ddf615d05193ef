package org.waymark.registration.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailable;

/** The host corrects an address to which letters do not come. */
@RestController
class AddressController {

    private final Registrations registrations;
    private final Editions editions;
    private final Readdressing readdressing;

    AddressController(Registrations registrations, Editions editions, Readdressing readdressing) {
        this.registrations = registrations;
        this.editions = editions;
        this.readdressing = readdressing;
    }

    /** The answer is the registration under the right address, which is another one; the letter about it is on its way. */
    @PostMapping("/api/registrations/{id}/address")
    ResponseEntity<RegistrationView> readdress(
            @PathVariable RegistrationId id, @Valid @RequestBody RightAddress right, IfMatch ifMatch, Caller caller) {
        caller.require(!caller.isAnonymous());
        Registration who = registrations.find(id).orElseThrow(() -> new NotFound("registration", id.value()));
        editions.managedBy(caller, who.edition());
        Registration now = readdressing.correct(who, new MailAddress(right.email()), ifMatch, caller);
        return ResponseEntity.created(
                        URI.create("/api/registrations/" + now.id().value()))
                .eTag(EntityTags.of(now.version()))
                .cacheControl(CacheControl.noStore())
                .body(RegistrationView.of(now, Ledger.blank(now.edition())));
    }

    record RightAddress(@NotBlank @Size(max = 254) @Mailable String email) {

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "RightAddress[…]";
        }
    }
}
