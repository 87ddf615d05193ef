package org.waymark.registration.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.attendee.Registration;

/** A registration for those who may see it, with the person's needs: the person, and the host. */
record RegistrationView(
        RegistrationId id,
        String series,
        String edition,
        Status status,
        @Nullable Integer position,
        String name,
        String email,
        String organisation,
        String country,
        String category,
        String language,
        Instant registered,
        Instant changed,
        @Nullable AnswersView answered) {

    static RegistrationView of(Registration registration, Ledger ledger) {
        return of(registration, position(registration, ledger));
    }

    static RegistrationView of(Registration registration, @Nullable Integer position) {
        Person person = registration.person();
        return new RegistrationView(
                registration.id(),
                registration.edition().series(),
                registration.edition().slug(),
                registration.status(),
                position,
                person.name(),
                person.email(),
                person.organisation(),
                person.country(),
                registration.category(),
                registration.language(),
                registration.registered(),
                registration.changed(),
                AnswersView.of(registration.answers()));
    }

    static @Nullable Integer position(Registration registration, Ledger ledger) {
        int position = registration.status() == Status.WAITING ? ledger.position(registration.id()) : 0;
        return position == 0 ? null : position;
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "RegistrationView[" + id + ", " + status + "]";
    }
}
