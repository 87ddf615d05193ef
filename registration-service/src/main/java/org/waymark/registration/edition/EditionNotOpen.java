package org.waymark.registration.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Conflict;

/** Registration has not begun, or is over. */
public final class EditionNotOpen extends Conflict {

    private static final long serialVersionUID = 1L;

    /** Registration opens then, or has closed then; null where there is no such time. */
    public EditionNotOpen(@Nullable Instant opens, @Nullable Instant closes) {
        super(
                "edition-not-open",
                "This edition does not take registrations now."
                        + (opens == null ? "" : " Registration opens at " + opens + ".")
                        + (closes == null ? "" : " Registration closes at " + closes + "."));
    }

    public EditionNotOpen() {
        super("edition-not-open", "This edition does not take registrations now.");
    }
}
