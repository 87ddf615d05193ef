package org.waymark.registration.attendee;

import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;

/** What happened to a registration, in ids only: nothing about the person leaves this service. */
record RegistrationFact(RegistrationId registration, String series, String edition, String category) {

    static final String TOPIC = "waymark.registrations";

    static RegistrationFact of(EditionId edition, RegistrationId registration, Decided.Step step) {
        return new RegistrationFact(
                registration, edition.series(), edition.slug(), step.standing().category());
    }

    static String type(Status status) {
        return switch (status) {
            case REQUESTED -> "waymark.registration.requested.v1";
            case CONFIRMED -> "waymark.registration.confirmed.v1";
            case WAITING -> "waymark.registration.waiting.v1";
            case OFFERED -> "waymark.registration.offered.v1";
            case CANCELLED -> "waymark.registration.cancelled.v1";
            case REJECTED -> "waymark.registration.rejected.v1";
            case EXPIRED -> "waymark.registration.expired.v1";
        };
    }
}
