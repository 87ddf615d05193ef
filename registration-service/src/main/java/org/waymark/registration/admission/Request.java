package org.waymark.registration.admission;

/** What can be asked of a ledger. */
public sealed interface Request {

    /** A person wants a place. */
    record Enter(RegistrationId registration, String category) implements Request {}

    /** A person, or the host for them, gives the place or the wait up. */
    record Leave(RegistrationId registration) implements Request {}

    /**
     * The host settles how many places there are, and for whom.
     *
     * @param expected the version of the settled admission that the host has seen; 0 where there must be none yet
     */
    record Arrange(Admission admission, long expected) implements Request {}
}
