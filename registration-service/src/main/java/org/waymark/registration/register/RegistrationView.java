package org.waymark.registration.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.admission.Waiter;
import org.waymark.registration.attendee.Delivery;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.attendee.Registration;

/**
 * A registration for those who may see it, with the person's needs: the person, and the host.
 *
 * @param priority that the host has given to somebody who waits, 0 for none; null for those who do not wait
 * @param until when the place that is held for the person is held no longer
 * @param proven whether the person has shown that the address is theirs
 * @param delegation whose place it is; null for one of nobody else's
 * @param delivery of the last letter, in the host's list; null elsewhere, and where nothing is known
 */
public record RegistrationView(
        RegistrationId id,
        String series,
        String edition,
        Status status,
        @Nullable Integer position,
        @Nullable Integer priority,
        @Nullable Instant until,
        String name,
        String email,
        String organisation,
        String country,
        String category,
        String language,
        boolean proven,
        @Nullable String delegation,
        Instant registered,
        Instant changed,
        @Nullable AnswersView answered,
        Delivery.@Nullable State delivery) {

    public static RegistrationView of(Registration registration, Ledger ledger) {
        return of(registration, position(registration, ledger), priority(registration, ledger), null);
    }

    static RegistrationView of(
            Registration registration,
            @Nullable Integer position,
            @Nullable Integer priority,
            Delivery.@Nullable State delivery) {
        Person person = registration.person();
        return new RegistrationView(
                registration.id(),
                registration.edition().series(),
                registration.edition().slug(),
                registration.status(),
                position,
                priority,
                registration.until(),
                person.name(),
                person.email(),
                person.organisation(),
                person.country(),
                registration.category(),
                registration.language(),
                registration.proven(),
                registration.delegation(),
                registration.registered(),
                registration.changed(),
                AnswersView.of(registration.answers()),
                delivery);
    }

    RegistrationView withoutAnswers() {
        return new RegistrationView(
                id,
                series,
                edition,
                status,
                position,
                priority,
                until,
                name,
                email,
                organisation,
                country,
                category,
                language,
                proven,
                delegation,
                registered,
                changed,
                null,
                delivery);
    }

    static @Nullable Integer position(Registration registration, Ledger ledger) {
        int position = registration.status() == Status.WAITING ? ledger.position(registration.id()) : 0;
        return position == 0 ? null : position;
    }

    /** What the host has given to somebody who waits. */
    static @Nullable Integer priority(Registration registration, Ledger ledger) {
        return registration.status() == Status.WAITING
                ? ledger.waiter(registration.id()).map(Waiter::priority).orElse(null)
                : null;
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "RegistrationView[" + id + ", " + status + "]";
    }
}
