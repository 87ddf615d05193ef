package org.waymark.registration.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.attendee.Post;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.mail.Mailable;

/** What has become of the letters to somebody invited, and the right address where they did not come. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/invitations/{id}")
class InvitationLettersController {

    private final Invitations invitations;
    private final Editions editions;
    private final Phases phases;

    InvitationLettersController(Invitations invitations, Editions editions, Phases phases) {
        this.invitations = invitations;
        this.editions = editions;
        this.phases = phases;
    }

    /** The latest first. */
    @GetMapping("/letters")
    ResponseEntity<List<Post.Told>> letters(
            @PathVariable String series, @PathVariable String edition, @PathVariable InvitationId id, Caller caller) {
        return told(managed(EditionId.of(series, edition), id, caller));
    }

    /** Sends the letter again that did not reach the person; where there is none, nothing happens. */
    @PostMapping("/letters")
    ResponseEntity<List<Post.Told>> sendAgain(
            @PathVariable String series, @PathVariable String edition, @PathVariable InvitationId id, Caller caller) {
        Invitation managed = managed(EditionId.of(series, edition), id, caller);
        phases.require(Action.INVITE, managed.edition());
        invitations.sendAgain(managed);
        return told(managed);
    }

    /** The answer is the invitation at the right address, which is another one; the former one is taken back. */
    @PostMapping("/address")
    ResponseEntity<InvitationController.InvitationView> readdressInvitation(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable InvitationId id,
            @Valid @RequestBody GuestAddress right,
            IfMatch ifMatch,
            Caller caller) {
        Invitation managed = managed(EditionId.of(series, edition), id, caller);
        phases.require(Action.INVITE, managed.edition());
        ifMatch.require(managed.version());
        Invitation fresh = invitations.readdress(managed, new MailAddress(right.email()), caller.name());
        return ResponseEntity.created(URI.create("/api/series/" + series + "/editions/" + edition + "/invitations/"
                        + fresh.id().value()))
                .eTag(EntityTags.of(fresh.version()))
                .cacheControl(CacheControl.noStore())
                .body(InvitationController.InvitationView.of(invitations.told(fresh)));
    }

    private Invitation managed(EditionId edition, InvitationId id, Caller caller) {
        editions.managedBy(caller, edition);
        return invitations
                .find(id)
                .filter(found -> found.edition().equals(edition))
                .orElseThrow(() -> new NotFound("invitation", id.value()));
    }

    private ResponseEntity<List<Post.Told>> told(Invitation invitation) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(invitations.told(invitation).post().told());
    }

    record GuestAddress(@NotBlank @Size(max = 254) @Mailable String email) {

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "GuestAddress[…]";
        }
    }
}
