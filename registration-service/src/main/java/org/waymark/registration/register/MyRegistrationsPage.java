package org.waymark.registration.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;

/** All registrations under the address that the identity provider has verified. */
@Controller
class MyRegistrationsPage {

    private final Registrations registrations;
    private final Editions editions;

    MyRegistrationsPage(Registrations registrations, Editions editions) {
        this.registrations = registrations;
        this.editions = editions;
    }

    @GetMapping("/me")
    String show(Caller caller, Model model) {
        caller.require(!caller.isAnonymous());
        List<Registration> mine = caller.email().isBlank() ? List.of() : registrations.of(Address.of(caller.email()));
        model.addAttribute("mine", mine.stream().map(this::mine).toList());
        model.addAttribute("email", caller.email());
        return "registration/me";
    }

    private Mine mine(Registration registration) {
        return new Mine(registration, editions.known(registration.edition()));
    }

    /** A registration and what it is for. */
    public record Mine(Registration registration, Edition edition) {}
}
