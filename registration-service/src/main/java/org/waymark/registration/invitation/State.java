package org.waymark.registration.invitation;

import java.util.Locale;

/** Where an invitation stands. */
public enum State {
    OPEN,
    SPENT,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** The word for it in parameters and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
