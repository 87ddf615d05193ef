package org.waymark.registration.ticket;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.register.Doorkeeper;

/** A person's ticket, to show on a phone or to print. */
@Controller
class TicketPage {

    private final Doorkeeper doorkeeper;
    private final Editions editions;
    private final Phases phases;
    private final RegistrationKeys keys;

    TicketPage(Doorkeeper doorkeeper, Editions editions, Phases phases, RegistrationKeys keys) {
        this.doorkeeper = doorkeeper;
        this.editions = editions;
        this.phases = phases;
        this.keys = keys;
    }

    @GetMapping("/registrations/{id}/ticket")
    ModelAndView show(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller, Locale language) {
        Registration registration = doorkeeper.admit(id, key.orElse(null), caller);
        if (registration.status() != Status.CONFIRMED) {
            throw new NoTicket();
        }
        Phase phase = phases.of(registration.edition());
        return new ModelAndView("registration/ticket")
                .addObject("edition", editions.known(registration.edition()))
                .addObject("phase", phase)
                .addObject("valid", phase.allows(Action.SHOW_TICKET))
                .addObject("registration", registration)
                .addObject("here", path(registration, key))
                .addObject(
                        "category",
                        Choices.categories(editions.seriesOf(registration.edition()), language)
                                .getOrDefault(registration.category(), registration.category()))
                .addObject("number", keys.ticketNumber(registration))
                .addObject("qr", QrCode.of(keys.ticket(registration)));
    }

    private static String path(Registration registration, Optional<String> key) {
        return UriComponentsBuilder.fromPath(
                        "/registrations/" + registration.id().value())
                .queryParamIfPresent("key", key)
                .build()
                .encode()
                .toUriString();
    }
}
