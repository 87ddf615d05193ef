package org.waymark.registration.register;

import org.waymark.defaults.problem.Conflict;

/** Whoever shows this key has yet to show that the address is theirs. */
public final class AddressUnproven extends Conflict {

    private static final long serialVersionUID = 1L;

    AddressUnproven() {
        super("address-unproven", "Show first that the address is yours: POST …/accept with the key from the mail.");
    }
}
