package org.waymark.registration.register;

import org.waymark.defaults.problem.NotFound;

/** Somebody shows a key that opens nothing. It is said in the same words whether there is such a registration or not. */
public final class LinkUnknown extends NotFound {

    private static final long serialVersionUID = 1L;

    LinkUnknown() {
        super("link-unknown", "This link does not open a registration.");
    }
}
