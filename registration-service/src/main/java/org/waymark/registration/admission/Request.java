package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.Term;

/** What can be asked of a ledger. */
public sealed interface Request {

    /** A person wants a place. */
    record Enter(RegistrationId registration, String category, Pass pass) implements Request {}

    /**
     * The host enters somebody, and vouches for them: neither the window nor the approval nor the proof of an address is
     * asked of them.
     *
     * @param letter whether they are told
     */
    record Enrol(RegistrationId registration, String category, boolean letter, Cause cause) implements Request {}

    /** A person, or the host for them, gives the place or the wait up. */
    record Leave(RegistrationId registration, Cause cause) implements Request {}

    /** A person takes the place that is held for them, or shows that the address is theirs. */
    record Accept(RegistrationId registration) implements Request {}

    /** The host lets somebody in who has asked. */
    record Approve(RegistrationId registration, Cause cause) implements Request {}

    /** The host turns somebody down who has asked, or who waits. */
    record Reject(RegistrationId registration, Cause cause) implements Request {}

    /**
     * The host takes back that somebody was turned down, or that a place or wait was taken from them: they get a place
     * where one is left, and else wait at the end of the line.
     *
     * @param asks whether they had asked only, and the host is to decide again
     */
    record Reinstate(RegistrationId registration, boolean asks, Cause cause) implements Request {}

    /** The host puts somebody into another category. */
    record Move(RegistrationId registration, String category, Cause cause) implements Request {}

    /** The host puts somebody before all in the waiting list who have a lower priority. */
    record Prioritise(RegistrationId registration, int priority, Cause cause) implements Request {}

    /** The host corrects what is known of a person; where they stand does not change. */
    record Amend(RegistrationId registration, Cause cause) implements Request {}

    /** The host corrects somebody's address: what they hold is held under the other one, of which nothing is proven. */
    record Readdress(RegistrationId from, RegistrationId to, Cause cause) implements Request {}

    /**
     * Somebody's place becomes somebody else's.
     *
     * @param granted whether it is the host or a delegation who does it, who need no leave for it
     */
    record HandOver(RegistrationId from, RegistrationId to, boolean granted, Cause cause) implements Request {}

    /** A delegation gives up the place of one of its own people, before its deadline. */
    record Free(RegistrationId registration, String delegation, Cause cause) implements Request {}

    /** A delegation gives the place of one of its own people to somebody else, before its deadline. */
    record Swap(RegistrationId from, RegistrationId to, String delegation, Cause cause) implements Request {}

    /** The host gives a city or body places of its own, or another number of them; 0 takes the empty ones back. */
    record Delegate(Delegation delegation) implements Request {}

    /**
     * The host settles how many places there are, and for whom.
     *
     * @param expected the version of the settled admission that the host has seen; 0 where there must be none yet
     * @param term null where it stays
     */
    record Arrange(
            Admission admission, long expected, @Nullable Term term) implements Request {}

    /**
     * Time has passed, or the edition takes place at another time.
     *
     * @param term null where it stays
     */
    record Refresh(@Nullable Term term) implements Request {}
}
