package org.waymark.registration.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.Field;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Problem;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.register.NoAdmission;

/**
 * Registers people for the host, who vouches for them: neither the window nor approval nor the proof of an address is
 * asked of them, and places, caps and reserves are. The ledger decides it like anybody's wish.
 */
@Component
class Enrolments {

    private final GroupCommit commit;
    private final Registrations registrations;
    private final RegistrationKeys keys;

    Enrolments(GroupCommit commit, Registrations registrations, RegistrationKeys keys) {
        this.commit = commit;
        this.registrations = registrations;
        this.keys = keys;
    }

    /** Who of a list can be registered. */
    record Plan(List<Entrant> entrants, List<BadLine> bad) {}

    /** What came of it. */
    record Done(int confirmed, int waiting, List<BadLine> bad) {}

    Plan plan(EditionId edition, GuestList list, Entrant.Defaults defaults) {
        Map<RegistrationId, Registration> known = registrations.findAll(
                list.people().stream().map(person -> id(edition, person)).toList());
        List<BadLine> bad = new ArrayList<>(list.bad());
        List<Entrant> entrants = new ArrayList<>();
        for (ListedPerson person : list.people()) {
            BadLine missing = Entrant.missing(person, defaults);
            Registration registered = known.get(id(edition, person));
            if (registered != null && registered.status().isActive()) {
                bad.add(wrong(person, Problem.REGISTERED));
            } else if (missing != null) {
                bad.add(missing);
            } else {
                entrants.add(Entrant.of(person, defaults));
            }
        }
        return new Plan(entrants, bad);
    }

    /** @param letter whether they are told; what changes later is told in any case */
    Done carryOut(EditionId edition, Plan plan, Caller host, boolean letter) {
        List<Answer> answers = enrol(edition, plan.entrants(), host, letter);
        List<BadLine> bad = new ArrayList<>(plan.bad());
        int confirmed = 0;
        int waiting = 0;
        for (int i = 0; i < answers.size(); i++) {
            ListedPerson person = plan.entrants().get(i).listed();
            switch (answers.get(i)) {
                case Answer.Confirmed _ -> confirmed++;
                case Answer.Waits _ -> waiting++;
                case Answer.AlreadyIn _ -> bad.add(wrong(person, Problem.REGISTERED));
                case Answer.Full _ -> bad.add(wrong(person, Problem.FULL));
                case Answer.NotArranged _ -> throw new NoAdmission();
                case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
                case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to an enrolment");
            }
        }
        return new Done(confirmed, waiting, bad);
    }

    Answer enrol(EditionId edition, Entrant entrant, Caller host, boolean letter) {
        return enrol(edition, List.of(entrant), host, letter).getFirst();
    }

    RegistrationId id(EditionId edition, ListedPerson person) {
        return keys.id(edition, person.address());
    }

    private List<Answer> enrol(EditionId edition, List<Entrant> entrants, Caller host, boolean letter) {
        Cause cause = Cause.host(host.subject(), host.name(), null);
        return commit.askAll(
                edition,
                entrants.stream()
                        .map(one -> {
                            Application application = keys.application(
                                    one.person(), one.category(), one.language(), keys.request(edition, null));
                            RegistrationId id = id(edition, one.listed());
                            return Submission.enrol(new Request.Enrol(id, one.category(), letter, cause), application);
                        })
                        .toList());
    }

    private static BadLine wrong(ListedPerson person, Problem problem) {
        return new BadLine(person.line(), problem, Field.EMAIL, person.address().value());
    }
}
