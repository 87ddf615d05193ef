package org.waymark.registration.register;

import org.waymark.defaults.problem.NotFound;

/** Somebody shows the key by which they have shown that the address is theirs. It has done its work and opens nothing. */
public final class LinkSpent extends NotFound {

    private static final long serialVersionUID = 1L;

    LinkSpent() {
        super(
                "link-spent",
                "This key has proven the address and ended with that; the new one is in the mail sent since.");
    }
}
