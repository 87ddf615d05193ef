package org.waymark.registration.ledger;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;

/**
 * A request on its way to the ledger, with what has to be stored if it is granted.
 *
 * @param repeatable whether the client has named the request, so that it may come again
 */
public record Submission(Request request, @Nullable Application application, boolean repeatable) {

    public static Submission enter(RegistrationId registration, Application application, boolean repeatable) {
        return new Submission(new Request.Enter(registration, application.category()), application, repeatable);
    }

    public static Submission leave(RegistrationId registration) {
        return new Submission(new Request.Leave(registration), null, false);
    }

    public static Submission arrange(Admission admission, long expected) {
        return new Submission(new Request.Arrange(admission, expected), null, false);
    }
}
