package org.waymark.registration.register;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.ledger.Ledgers;

/** All registrations under the address that the identity provider has verified. */
@Controller
class MyRegistrationsPage {

    private static final Comparator<Mine> BY_DATE =
            Comparator.comparing(mine -> mine.edition().start());

    private final Registrations registrations;
    private final Editions editions;
    private final Ledgers ledgers;
    private final Clock clock;

    MyRegistrationsPage(Registrations registrations, Editions editions, Ledgers ledgers, Clock clock) {
        this.registrations = registrations;
        this.editions = editions;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping("/me")
    String show(Caller caller, Model model) {
        caller.require(!caller.isAnonymous());
        List<Mine> mine =
                MailAddress.find(caller.email()).map(Address::of).map(this::of).orElseGet(List::of);
        model.addAttribute(
                "coming",
                mine.stream().filter(one -> !one.isOver()).sorted(BY_DATE).toList());
        model.addAttribute(
                "past",
                mine.stream().filter(Mine::isOver).sorted(BY_DATE.reversed()).toList());
        model.addAttribute("email", caller.email());
        return "registration/me";
    }

    private List<Mine> of(Address address) {
        return registrations.of(address).stream().map(this::mine).toList();
    }

    private Mine mine(Registration registration) {
        EditionId id = registration.edition();
        Edition edition = editions.known(id);
        Phase phase = edition.phase(clock.instant());
        Ledger ledger = registration.status() == Status.WAITING
                ? ledgers.find(id).orElseGet(() -> Ledger.blank(id))
                : Ledger.blank(id);
        return new Mine(
                registration,
                edition,
                phase,
                RegistrationView.position(registration, ledger),
                NextStep.of(registration, ledger)
                        .filter(step -> phase.allows(Action.ACCEPT))
                        .map(NextStep::message)
                        .orElse(null));
    }

    /**
     * A registration and what it is for.
     *
     * @param phase where the edition's registration stands by its own life
     * @param position in the waiting list; null for those who do not wait
     * @param next the message that says what to do; null where there is nothing
     */
    public record Mine(
            Registration registration,
            Edition edition,
            Phase phase,
            @Nullable Integer position,
            @Nullable String next) {

        boolean isOver() {
            return phase.kind() == Phase.Kind.OVER;
        }
    }
}
