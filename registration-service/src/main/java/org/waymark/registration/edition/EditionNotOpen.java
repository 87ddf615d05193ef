package org.waymark.registration.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Conflict;

/** The {@link Phase} of the edition's registration does not allow that. */
public final class EditionNotOpen extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Phase phase;

    public EditionNotOpen(Phase phase) {
        super(code(phase), sentence(phase));
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    private static String code(Phase phase) {
        return switch (phase.kind()) {
            case NOT_ANNOUNCED -> "edition-not-announced";
            case OVER -> "edition-over";
            case CANCELLED -> "edition-cancelled";
            case INVITED_ONLY -> "not-invited";
            case ANNOUNCED, OPENS_AT, OPEN, CLOSED -> "edition-not-open";
        };
    }

    private static String sentence(Phase phase) {
        return switch (phase.kind()) {
            case NOT_ANNOUNCED -> "This edition is a draft; publish it first.";
            case OVER -> "This edition is over.";
            case CANCELLED -> "This edition is cancelled and does not take place.";
            case INVITED_ONLY -> "Only those get in whom the host has invited.";
            case ANNOUNCED, OPENS_AT, OPEN, CLOSED ->
                "This edition does not take registrations now." + window(phase.opens(), phase.closes());
        };
    }

    private static String window(@Nullable Instant opens, @Nullable Instant closes) {
        if (opens == null && closes == null) {
            return "";
        }
        return " Registration is open" + (opens == null ? "" : " from " + opens)
                + (closes == null ? "" : " until " + closes) + ".";
    }
}
