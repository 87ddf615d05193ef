package org.waymark.registration.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.Field;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Problem;

/** Invites the people of a list. Who has an open invitation already has it corrected, and gets no second letter unasked. */
@Component
class Importer {

    private final Invitations invitations;
    private final Registrations registrations;
    private final RegistrationKeys keys;

    Importer(Invitations invitations, Registrations registrations, RegistrationKeys keys) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.keys = keys;
    }

    /** What becomes of somebody. */
    enum Outcome {
        INVITED,
        CHANGED,
        UNCHANGED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody in the list, and what becomes of them.
     *
     * @param open the invitation that they have already
     */
    record Step(
            ListedPerson person,
            Guest guest,
            Outcome outcome,
            @Nullable Invitation open) {}

    /** What becomes of a list. */
    record Plan(List<Step> steps, List<BadLine> bad) {

        int count(Outcome outcome) {
            return (int)
                    steps.stream().filter(step -> step.outcome() == outcome).count();
        }
    }

    /** @param language of letters to whom the list says none */
    Plan plan(EditionId edition, GuestList list, String language) {
        Map<RegistrationId, Registration> registered = registrations.findAll(
                list.people().stream().map(one -> id(edition, one)).toList());
        List<BadLine> bad = new ArrayList<>(list.bad());
        List<Step> steps = new ArrayList<>();
        for (ListedPerson person : list.people()) {
            Registration known = registered.get(id(edition, person));
            if (known != null && known.status().isActive()) {
                bad.add(new BadLine(
                        person.line(),
                        Problem.REGISTERED,
                        Field.EMAIL,
                        person.address().value()));
            } else {
                steps.add(step(edition, person, language));
            }
        }
        return new Plan(steps, bad);
    }

    /**
     * Does what was planned, as far as it still can be done.
     *
     * @param again whether those whose invitation changes get it once more
     * @return what was done
     */
    Map<Outcome, Long> carryOut(EditionId edition, Plan plan, Caller host, boolean again) {
        return plan.steps().stream()
                .map(step -> carryOut(edition, step, host, again))
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    private Step step(EditionId edition, ListedPerson person, String language) {
        Guest fresh = Guest.of(person, language);
        Optional<Invitation> open = invitations.open(edition, fresh);
        return open.map(known -> {
                    Guest corrected = known.guest().corrected(person);
                    boolean same = corrected.equals(known.guest());
                    return new Step(person, corrected, same ? Outcome.UNCHANGED : Outcome.CHANGED, known);
                })
                .orElseGet(() -> new Step(person, fresh, Outcome.INVITED, null));
    }

    private Outcome carryOut(EditionId edition, Step step, Caller host, boolean again) {
        Invitation open = step.open();
        boolean done =
                switch (step.outcome()) {
                    case INVITED ->
                        invitations.invite(edition, step.guest(), host.name()).isPresent();
                    case CHANGED -> open != null && invitations.correct(open, step.guest(), again);
                    case UNCHANGED -> false;
                };
        return done ? step.outcome() : Outcome.UNCHANGED;
    }

    private RegistrationId id(EditionId edition, ListedPerson person) {
        return keys.id(edition, person.address());
    }
}
