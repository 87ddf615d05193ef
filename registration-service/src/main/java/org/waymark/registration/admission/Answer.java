package org.waymark.registration.admission;

import java.time.Instant;
import org.waymark.registration.edition.Phase;

/** What a ledger answers to one request. */
public sealed interface Answer {

    /** The person has a place. */
    record Confirmed() implements Answer {}

    /** The person waits, first in line at 1. */
    record Waits(int position) implements Answer {}

    /** The host will decide. */
    record Requested() implements Answer {}

    /** A place is held for the person until then. */
    record Offered(Instant until) implements Answer {}

    /**
     * Somebody has asked who has yet to show that the address is theirs. Until then, what they have got is nobody's
     * business who only knows the address.
     */
    record Unproven(Answer got) implements Answer {}

    /** Nothing is left for the person's category, and there is no waiting list. Nothing was stored. */
    record Full(Explanation why) implements Answer {}

    /** Where the edition's registration stands, that cannot be done. Nothing changed. */
    record OutOfPhase(Phase phase) implements Answer {}

    /** The time of a delegation is over. Nothing changed. */
    record Closed(Instant until) implements Answer {}

    /** Somebody got in with this invitation before. Nothing changed. */
    record Spent() implements Answer {}

    /** The person is in already. Nothing changed. */
    record AlreadyIn(Status status) implements Answer {}

    /** The person has left. */
    record Left() implements Answer {}

    /** There was nothing to leave any more. Nothing changed. */
    record AlreadyOut(Status status) implements Answer {}

    /** No such registration. */
    record Unknown() implements Answer {}

    /** It was done. */
    record Done() implements Answer {}

    /** That cannot be done with a registration of this status, or the host does not allow it. Nothing changed. */
    record NotNow(Status status) implements Answer {}

    /** People fill the places of this category already, so it stays. Nothing changed. */
    record CategoryStays(String category) implements Answer {}

    /** The host has not settled how many places there are. */
    record NotArranged() implements Answer {}

    /** The admission is as the host wants it, under this version. */
    record Arranged(long version) implements Answer {}

    /** Somebody else changed the admission, or the registration, in between. Nothing changed. */
    record Outdated(long version) implements Answer {}
}
