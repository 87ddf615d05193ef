package org.waymark.registration.ledger;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Correction;

/**
 * A request on its way to the ledger, with what has to be stored if it is granted.
 *
 * @param repeatable whether the client has named the request, so that it may come again
 * @param expected the version that the registration must have, or nothing is done; null for any
 */
public record Submission(
        Request request,
        @Nullable Application application,
        @Nullable Correction correction,
        boolean repeatable,
        @Nullable Long expected) {

    public static Submission enter(
            RegistrationId registration, Application application, Pass pass, boolean repeatable) {
        return new Submission(
                new Request.Enter(registration, application.category(), pass),
                application.by(pass.invitation()),
                null,
                repeatable,
                null);
    }

    /** The host enters the person who is described here. */
    public static Submission enrol(Request.Enrol request, Application application) {
        return new Submission(request, application, null, false, null);
    }

    /** A place becomes that of the person who applies here. */
    public static Submission handOver(Request.HandOver request, Application application) {
        return new Submission(request, application, null, false, null);
    }

    /** What somebody holds is held under the address of this application. */
    public static Submission readdress(Request.Readdress request, Application application) {
        return new Submission(request, application, null, false, null);
    }

    /** A delegation gives a place to the person who applies here. */
    public static Submission swap(Request.Swap request, Application application, boolean repeatable) {
        return new Submission(request, application, null, repeatable, null);
    }

    /** What is known of a person is corrected. */
    public static Submission amend(Request.Amend request, Correction correction) {
        return new Submission(request, null, correction, false, null);
    }

    /** Everything that makes no registration. */
    public static Submission of(Request request) {
        return new Submission(request, null, null, false, null);
    }

    /** Whether it matters how the registration stands before. */
    boolean looksBack() {
        return expected != null || correction != null;
    }

    /** The same, meant for a registration that has not changed since this version. */
    public Submission ifStillAt(long version) {
        return new Submission(request, application, correction, repeatable, version);
    }
}
