package org.waymark.registration.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Conflict;

/** Registration has not begun, or is over. */
public final class EditionNotOpen extends Conflict {

    private static final long serialVersionUID = 1L;

    /** The window of registration, whichever side of it is passed; null where it has no such end. */
    public EditionNotOpen(@Nullable Instant opens, @Nullable Instant closes) {
        super("edition-not-open", "This edition does not take registrations now." + window(opens, closes));
    }

    public EditionNotOpen() {
        super("edition-not-open", "This edition does not take registrations now.");
    }

    private static String window(@Nullable Instant opens, @Nullable Instant closes) {
        if (opens == null && closes == null) {
            return "";
        }
        return " Registration is open" + (opens == null ? "" : " from " + opens)
                + (closes == null ? "" : " until " + closes) + ".";
    }
}
