package org.waymark.registration.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.Doorkeeper;
import org.waymark.registration.register.NamedPerson;
import org.waymark.registration.register.NotNow;

/** Gives a place to somebody else, for the API and the page. */
@Component
class HandOvers {

    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final GroupCommit commit;
    private final Doorkeeper doorkeeper;

    HandOvers(
            Registrations registrations,
            RegistrationKeys keys,
            Editions editions,
            GroupCommit commit,
            Doorkeeper doorkeeper) {
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
        this.commit = commit;
        this.doorkeeper = doorkeeper;
    }

    /**
     * The registration that has given its place away.
     *
     * @param seen the version that is meant; the ledger sees to it
     * @param shown the key of who does it; null without one
     * @throws Stale when it has changed since
     * @throws HandOverNotAllowed when the host does not let people do so
     * @throws NotNow when there is no place to give
     * @throws AlreadyRegistered when the other person is in
     */
    Registration handOver(
            Registration from, NamedPerson successor, IfMatch seen, @Nullable String shown, Caller caller) {
        seen.require(from.version());
        boolean granted = editions.mayManage(caller, editions.known(from.edition()));
        RegistrationId to = keys.id(from.edition(), successor.address());
        Request.HandOver request =
                new Request.HandOver(from.id(), to, granted, doorkeeper.cause(from, shown, caller, null));
        Submission deed = Submission.handOver(request, application(from, successor));
        boolean whatever = seen.tags().stream().anyMatch(ETag::isWildcard);
        check(commit.ask(from.edition(), whatever ? deed : deed.ifStillAt(from.version())), from.id());
        return registrations.find(from.id()).orElseThrow(() -> missing(from.id()));
    }

    private Application application(Registration from, NamedPerson successor) {
        String request = keys.request(from.edition(), null);
        return keys.application(successor.person(), from.category(), successor.language(), request);
    }

    private static void check(Answer answer, RegistrationId id) {
        switch (answer) {
            case Answer.Confirmed confirmed -> {}
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Outdated outdated -> throw new Stale();
            case Answer.NotNow notNow when notNow.status() == Status.CONFIRMED -> throw new HandOverNotAllowed();
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.AlreadyIn in -> throw new AlreadyRegistered();
            case Answer.Unknown unknown -> throw missing(id);
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a hand-over");
        }
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }
}
