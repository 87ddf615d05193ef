package org.waymark.registration.register;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Post;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.RegistrationPost;

/** What has become of the letters to one person, for the host. */
@RestController
@RequestMapping("/api/registrations/{id}/letters")
class LettersController {

    private final Registrations registrations;
    private final Editions editions;
    private final RegistrationPost post;

    LettersController(Registrations registrations, Editions editions, RegistrationPost post) {
        this.registrations = registrations;
        this.editions = editions;
        this.post = post;
    }

    /** The latest first. */
    @GetMapping
    ResponseEntity<List<Post.Told>> letters(@PathVariable RegistrationId id, Caller caller) {
        return told(managed(id, caller));
    }

    /** Sends the letter again that did not reach the person; where there is none, nothing happens. */
    @PostMapping
    ResponseEntity<List<Post.Told>> sendAgain(@PathVariable RegistrationId id, Caller caller) {
        RegistrationId managed = managed(id, caller);
        post.sendAgain(managed);
        return told(managed);
    }

    private ResponseEntity<List<Post.Told>> told(RegistrationId id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(post.of(id).told());
    }

    private RegistrationId managed(RegistrationId id, Caller caller) {
        caller.require(!caller.isAnonymous());
        Registration found = registrations.find(id).orElseThrow(() -> new NotFound("registration", id.value()));
        editions.managedBy(caller, found.edition());
        return found.id();
    }
}
