package org.waymark.registration.ledger;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;

/**
 * A request on its way to the ledger, with what has to be stored if it is granted.
 *
 * @param repeatable whether the client has named the request, so that it may come again
 */
public record Submission(Request request, @Nullable Application application, boolean repeatable) {

    public static Submission enter(
            RegistrationId registration, Application application, Pass pass, boolean repeatable) {
        return new Submission(new Request.Enter(registration, application.category(), pass), application, repeatable);
    }

    /** A place becomes that of the person who applies here. */
    public static Submission handOver(Request.HandOver request, Application application) {
        return new Submission(request, application, false);
    }

    /** Everything that makes no registration. */
    public static Submission of(Request request) {
        return new Submission(request, null, false);
    }
}
