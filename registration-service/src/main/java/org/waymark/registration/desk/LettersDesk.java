package org.waymark.registration.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.RegistrationPost;

/** Sends a letter again that did not reach the person. */
@Controller
class LettersDesk {

    private final Registrations registrations;
    private final Editions editions;
    private final RegistrationPost post;

    LettersDesk(Registrations registrations, Editions editions, RegistrationPost post) {
        this.registrations = registrations;
        this.editions = editions;
        this.post = post;
    }

    @PostMapping("/desk/{series}/{edition}/registrations/{id}/letters")
    ModelAndView sendAgain(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable RegistrationId id,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        registrations
                .find(id)
                .filter(found -> found.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("registration", id.value()));
        return SeeOther.at(
                "/desk/" + managed.id().value() + "/registrations/" + id.value() + "?again=" + post.sendAgain(id));
    }
}
