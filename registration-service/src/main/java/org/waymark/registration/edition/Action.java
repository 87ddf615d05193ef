package org.waymark.registration.edition;

/** What people, hosts and the passing of time do in an edition's registration, as far as its {@link Phase} rules it. */
public enum Action {
    /** Somebody whom nobody has asked wants a place. */
    REGISTER,
    /** Somebody with an invitation wants a place. */
    REGISTER_INVITED,
    /** A delegation gives one of its places to somebody, or to somebody else. */
    NAME_GUEST,
    /** A person changes what they have answered. */
    ANSWER,
    /** A person takes the place that is held for them, or shows that the address is theirs. */
    ACCEPT,
    /** A person, a delegation or the host gives a place or a wait up. */
    GIVE_UP,
    /** A place becomes somebody else's. */
    HAND_OVER,
    /** The next in the waiting list gets a place; an offer that nobody took ends. */
    PROMOTE,
    /** The host lets people in, turns them down, or moves them. */
    DECIDE,
    /** The host settles how many places there are, and for whom. */
    SETTLE,
    /** The host asks people to come, or reminds them. */
    INVITE,
    /** The host gives places to a city or body. */
    DELEGATE,
    /** A ticket lets somebody in. */
    SHOW_TICKET
}
