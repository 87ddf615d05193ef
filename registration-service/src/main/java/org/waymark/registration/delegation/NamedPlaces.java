package org.waymark.registration.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.problem.NotFound;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.NamedPerson;
import org.waymark.registration.register.NotNow;

/** What a delegation does with its places. Whose they are, and whether there is still time, is decided in the ledger. */
@Component
class NamedPlaces {

    private final Delegations delegations;
    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final GroupCommit commit;
    private final Dates dates;

    NamedPlaces(
            Delegations delegations,
            Registrations registrations,
            RegistrationKeys keys,
            Editions editions,
            GroupCommit commit,
            Dates dates) {
        this.delegations = delegations;
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
        this.commit = commit;
        this.dates = dates;
    }

    /** The delegation's own people, those who have left included, in the order in which they came. */
    List<Registration> of(Grant grant, long after, int limit) {
        Selection own = new Selection(null, null, null, grant.id().slug(), null);
        return registrations.of(grant.edition(), own, after, limit);
    }

    Registration find(Grant grant, RegistrationId id) {
        return registrations
                .find(id)
                .filter(found -> found.edition().equals(grant.edition())
                        && grant.id().slug().equals(found.delegation()))
                .orElseThrow(() -> missing(id));
    }

    /**
     * Gives an empty place to somebody.
     *
     * @throws DelegationFull when none is empty
     * @throws DelegationClosed when the time is over
     * @throws AlreadyRegistered when the person is in
     */
    RegistrationId fill(Grant grant, NamedPerson guest, @Nullable String idempotencyKey) {
        String slug = grant.id().slug();
        Application application = application(grant, guest, idempotencyKey, "");
        RegistrationId id = keys.id(grant.edition(), guest.address());
        Pass pass = new Pass(null, true, slug);
        settle(grant, id, ask(grant, Submission.enter(id, application, pass, idempotencyKey != null)));
        return id;
    }

    /** Gives the place of one of its people to somebody else. */
    RegistrationId swap(Grant grant, RegistrationId from, NamedPerson guest, @Nullable String idempotencyKey) {
        find(grant, from);
        String slug = grant.id().slug();
        Application application = application(grant, guest, idempotencyKey, from.value());
        RegistrationId to = keys.id(grant.edition(), guest.address());
        if (to.equals(from)) {
            throw new AlreadyRegistered();
        }
        Request.Swap swap = new Request.Swap(from, to, slug, Cause.delegation(slug));
        settle(grant, from, ask(grant, Submission.swap(swap, application, idempotencyKey != null)));
        return to;
    }

    /** Empties the place of one of its people. Done twice it is done once. */
    void free(Grant grant, RegistrationId id) {
        find(grant, id);
        String slug = grant.id().slug();
        settle(grant, id, ask(grant, Submission.of(new Request.Free(id, slug, Cause.delegation(slug)))));
    }

    private Application application(Grant grant, NamedPerson guest, @Nullable String key, String from) {
        String named = key == null ? null : "delegation " + grant.id().slug() + " " + from + " " + key;
        String request = keys.request(grant.edition(), named);
        String category = delegations.standing(grant).places().category();
        return keys.application(guest.person(), category, guest.language(), request);
    }

    private Answer ask(Grant grant, Submission submission) {
        return commit.ask(grant.edition(), submission);
    }

    private void settle(Grant grant, RegistrationId id, Answer answer) {
        switch (answer) {
            case Answer.Confirmed confirmed -> {}
            case Answer.Left left -> {}
            case Answer.AlreadyOut out -> {}
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Full full -> throw new DelegationFull();
            case Answer.AlreadyIn in -> throw new AlreadyRegistered();
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.Closed closed -> throw closed(grant);
            case Answer.Unknown unknown -> throw missing(id);
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a delegation");
        }
    }

    private DelegationClosed closed(Grant grant) {
        Instant until = delegations.standing(grant).closes();
        Edition edition = editions.known(grant.edition());
        return new DelegationClosed(dates.moment(until, edition.timeZone(), Locale.ENGLISH));
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }
}
