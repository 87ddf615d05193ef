package org.waymark.registration.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Correction;
import org.waymark.registration.attendee.Registration;

/**
 * What is decided in one commit, in the order of arrival. Nobody who enters in it is changed in it by another request,
 * so that a registration begins in it, or goes on, and never both. What is meant for a certain version of a registration,
 * or says what was there before it, comes before all else that changes it.
 */
final class Intake {

    private final List<Ticket> tickets = new ArrayList<>();
    private final Set<RegistrationId> entering = new HashSet<>();
    private final Set<RegistrationId> changing = new HashSet<>();

    boolean admits(Ticket ticket) {
        Parties parties = Parties.of(ticket.submission().request());
        return Collections.disjoint(parties.entering(), changing)
                && Collections.disjoint(parties.changing(), entering)
                && (!ticket.submission().looksBack() || Collections.disjoint(parties.changing(), changing));
    }

    void add(Ticket ticket) {
        Parties parties = Parties.of(ticket.submission().request());
        tickets.add(ticket);
        entering.addAll(parties.entering());
        changing.addAll(parties.changing());
    }

    int size() {
        return tickets.size();
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    Set<RegistrationId> people() {
        Set<RegistrationId> people = new HashSet<>(entering);
        people.addAll(changing);
        return people;
    }

    Set<InvitationId> invitations() {
        Set<InvitationId> invitations = new HashSet<>();
        for (Ticket ticket : tickets) {
            if (ticket.submission().request() instanceof Request.Enter(var _, var _, Pass pass)
                    && pass.invitation() != null) {
                invitations.add(pass.invitation());
            }
        }
        return invitations;
    }

    /** The names of the requests that may have come before. */
    Set<String> repeatable() {
        Set<String> names = new HashSet<>();
        for (Ticket ticket : tickets) {
            Application application = ticket.submission().application();
            if (application != null && ticket.submission().repeatable()) {
                names.add(application.request());
            }
        }
        return names;
    }

    /**
     * Tells what is new from what is a repeat: of a request that made a registration, or of one in this intake.
     *
     * @param made registrations by the request that made them
     * @param held registrations of the people in this intake
     */
    Sorted sort(Map<String, Registration> made, Map<RegistrationId, Registration> held) {
        Sorted sorted = new Sorted();
        Map<String, Ticket> named = new HashMap<>();
        for (Ticket ticket : tickets) {
            Application application = ticket.submission().application();
            if (isOutdated(ticket.submission(), held)) {
                sorted.refuse(ticket, Objects.requireNonNull(ticket.submission().expected()));
                continue;
            }
            if (application == null || !ticket.submission().repeatable()) {
                sorted.decide(ticket);
                continue;
            }
            Registration before = made.get(application.request());
            Ticket first = named.putIfAbsent(application.request(), ticket);
            if (before != null) {
                sorted.repeat(ticket, application, before);
            } else if (first != null) {
                sorted.repeat(ticket, application, first);
            } else {
                sorted.decide(ticket);
            }
        }
        return sorted;
    }

    private static boolean isOutdated(Submission submission, Map<RegistrationId, Registration> held) {
        Long expected = submission.expected();
        return expected != null
                && Parties.of(submission.request()).changing().stream()
                        .map(held::get)
                        .anyMatch(stored -> stored != null && stored.version() != expected);
    }

    void fail(Throwable cause) {
        tickets.forEach(ticket -> ticket.answer().completeExceptionally(cause));
    }

    /** An intake with the repeats put aside; nobody is answered before {@link #answer}. */
    static final class Sorted {

        private final List<Ticket> fresh = new ArrayList<>();
        private final List<Runnable> repeats = new ArrayList<>();

        List<Request> requests() {
            return fresh.stream().map(ticket -> ticket.submission().request()).toList();
        }

        /** Of those who got in, into the line, or before the host. */
        Map<RegistrationId, Application> granted(List<Answer> answers) {
            Map<RegistrationId, Application> granted = new HashMap<>();
            for (int i = 0; i < fresh.size(); i++) {
                Submission submission = fresh.get(i).submission();
                Application application = submission.application();
                if (application != null && isIn(answers.get(i))) {
                    Parties.of(submission.request()).entering().forEach(id -> granted.put(id, application));
                }
            }
            return granted;
        }

        /**
         * What is known from now on of those of whom something else was.
         *
         * @param held registrations as they stand before
         */
        Map<RegistrationId, Correction> corrected(List<Answer> answers, Map<RegistrationId, Registration> held) {
            Map<RegistrationId, Correction> corrected = new HashMap<>();
            for (int i = 0; i < fresh.size(); i++) {
                Submission submission = fresh.get(i).submission();
                Correction correction = submission.correction();
                if (correction != null && answers.get(i) instanceof Answer.Done) {
                    Parties.of(submission.request())
                            .changing()
                            .forEach(id -> corrected.put(id, correction.of(Objects.requireNonNull(held.get(id)))));
                }
            }
            return corrected;
        }

        private static boolean isIn(Answer answer) {
            return answer instanceof Answer.Confirmed
                    || answer instanceof Answer.Waits
                    || answer instanceof Answer.Requested
                    || answer instanceof Answer.Offered
                    || answer instanceof Answer.Unproven;
        }

        void answer(List<Answer> answers) {
            for (int i = 0; i < fresh.size(); i++) {
                fresh.get(i).answer().complete(answers.get(i));
            }
            repeats.forEach(Runnable::run);
        }

        private void decide(Ticket ticket) {
            fresh.add(ticket);
        }

        private void refuse(Ticket ticket, long version) {
            repeats.add(() -> ticket.answer().complete(new Answer.Outdated(version)));
        }

        private void repeat(Ticket ticket, Application application, Registration before) {
            repeats.add(() -> {
                if (before.answered().body().equals(application.body())) {
                    ticket.answer().complete(before.answered().again());
                } else {
                    ticket.answer().completeExceptionally(new KeyReused());
                }
            });
        }

        private void repeat(Ticket ticket, Application application, Ticket first) {
            Application earlier = first.submission().application();
            repeats.add(() -> {
                if (earlier != null && earlier.body().equals(application.body())) {
                    ticket.answer().complete(first.answer().join());
                } else {
                    ticket.answer().completeExceptionally(new KeyReused());
                }
            });
        }
    }

    /** Whom a request concerns. */
    private record Parties(Set<RegistrationId> entering, Set<RegistrationId> changing) {

        static Parties of(Request request) {
            return switch (request) {
                case Request.Enter enter -> new Parties(Set.of(enter.registration()), Set.of());
                case Request.Enrol enrol -> new Parties(Set.of(enrol.registration()), Set.of());
                case Request.Amend amend -> changing(amend.registration());
                case Request.Readdress wish -> new Parties(Set.of(wish.to()), Set.of(wish.from()));
                case Request.HandOver place -> new Parties(Set.of(place.to()), Set.of(place.from()));
                case Request.Swap swap -> new Parties(Set.of(swap.to()), Set.of(swap.from()));
                case Request.Free free -> changing(free.registration());
                case Request.Leave leave -> changing(leave.registration());
                case Request.Accept accept -> changing(accept.registration());
                case Request.Approve approve -> changing(approve.registration());
                case Request.Reject reject -> changing(reject.registration());
                case Request.Reinstate again -> changing(again.registration());
                case Request.Move move -> changing(move.registration());
                case Request.Prioritise urgent -> changing(urgent.registration());
                case Request.Delegate _, Request.Arrange _, Request.Refresh _ -> new Parties(Set.of(), Set.of());
            };
        }

        private static Parties changing(RegistrationId registration) {
            return new Parties(Set.of(), Set.of(registration));
        }
    }
}
