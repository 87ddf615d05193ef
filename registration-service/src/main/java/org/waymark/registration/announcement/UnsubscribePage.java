package org.waymark.registration.announcement;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;

/**
 * Stops announcements. A mail provider does it for the person in one request (RFC 8058), without cookies; who only
 * follows the link, as scanners of mails do, changes nothing.
 */
@Controller
@RequestMapping("/registrations/{id}/unsubscribe")
class UnsubscribePage {

    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Recipients recipients;
    private final Editions editions;
    private final Clock clock;

    UnsubscribePage(
            Registrations registrations, RegistrationKeys keys, Recipients recipients, Editions editions, Clock clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.recipients = recipients;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable RegistrationId id, @RequestParam Optional<String> key) {
        Registration registration = admit(id, key);
        return new ModelAndView("registration/unsubscribe")
                .addObject("edition", editions.known(registration.edition()))
                .addObject("stopped", recipients.isUnsubscribed(id))
                .addObject("here", path(id, key));
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestParam("List-Unsubscribe") Optional<String> oneClick,
            @RequestParam Optional<String> wish) {
        admit(id, key);
        if (oneClick.filter("One-Click"::equals).isPresent()) {
            recipients.unsubscribe(id, clock.instant());
            return ask(id, key);
        }
        switch (wish.orElse("")) {
            case "stop" -> recipients.unsubscribe(id, clock.instant());
            case "again" -> recipients.subscribe(id);
            default -> throw new Invalid("wish", "It is 'stop' or 'again'");
        }
        return SeeOther.at(path(id, key));
    }

    private Registration admit(RegistrationId id, Optional<String> key) {
        return registrations
                .find(id)
                .filter(found -> keys.unsubscribes(key.orElse(null), id))
                .orElseThrow(() -> new NotFound("registration", id.value()));
    }

    private static String path(RegistrationId id, Optional<String> key) {
        return "/registrations/" + id.value() + "/unsubscribe?key=" + key.orElse("");
    }
}
