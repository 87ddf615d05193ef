package org.waymark.registration.edition;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where registration for an edition stands at one moment. Every page, verb, letter, ticket and promotion asks it what is
 * possible, and so they all say the same.
 *
 * @param opens when everybody may register from; null for no such limit
 * @param closes when nobody may register any more; null for no such limit, and where the host has closed it earlier
 */
public record Phase(
        Kind kind, @Nullable Instant opens, @Nullable Instant closes) {

    /** In one word. */
    public enum Kind {
        /** A draft, of which the public knows nothing. */
        NOT_ANNOUNCED,
        /** Published, and registration is still to be opened. */
        ANNOUNCED,
        /** Registration is open from a moment that is to come. */
        OPENS_AT,
        /** Everybody may register. */
        OPEN,
        /** Only those may register whom the host has asked. */
        INVITED_ONLY,
        /** Nobody else may register; the waiting list moves on. */
        CLOSED,
        /** It has taken place: its last day has passed, or the host has completed it. */
        OVER,
        /** It does not take place. */
        CANCELLED;

        /** The word for it in answers and keys. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The one function that everybody asks.
     *
     * @param status of the edition, as event-service tells it
     */
    public static Phase of(String status, Term term, Window window, Instant now) {
        Instant opens = window.opens() == null ? null : term.at(window.opens());
        Instant closes = window.closes() == null ? null : term.at(window.closes());
        Kind kind = kind(status, term.isOver(now), window, opens, closes, now);
        boolean earlier = kind == Kind.CLOSED && closes != null && now.isBefore(closes);
        return new Phase(kind, opens, earlier ? null : closes);
    }

    private static Kind kind(
            String status,
            boolean isOver,
            Window window,
            @Nullable Instant opens,
            @Nullable Instant closes,
            Instant now) {
        if (status.equals("draft")) {
            return Kind.NOT_ANNOUNCED;
        }
        if (status.equals("cancelled")) {
            return Kind.CANCELLED;
        }
        if (status.equals("completed") || isOver) {
            return Kind.OVER;
        }
        if (status.equals("published")) {
            return Kind.ANNOUNCED;
        }
        if (!status.equals("open") || (closes != null && !now.isBefore(closes))) {
            return Kind.CLOSED;
        }
        if (window.invitedOnly()) {
            return Kind.INVITED_ONLY;
        }
        return opens != null && now.isBefore(opens) ? Kind.OPENS_AT : Kind.OPEN;
    }

    /**
     * What is possible when. After registration has closed, who was asked by name may still come, and the waiting list
     * moves until the edition is over: hosts close registration to plan, and fill the places that are given back.
     */
    public boolean allows(Action action) {
        return switch (action) {
            case REGISTER -> kind == Kind.OPEN;
            case ANSWER -> isUnderWay() && kind != Kind.CLOSED;
            case SETTLE -> isUnderWay() || kind == Kind.NOT_ANNOUNCED;
            case REGISTER_INVITED,
                    NAME_GUEST,
                    ACCEPT,
                    GIVE_UP,
                    HAND_OVER,
                    PROMOTE,
                    DECIDE,
                    INVITE,
                    DELEGATE,
                    SHOW_TICKET -> isUnderWay();
        };
    }

    /** The key of the sentence that says it; its arguments are when registration opens, and when it closes. */
    public String message() {
        return "phase." + kind.wire() + (kind == Kind.CLOSED && closes != null ? "-on" : "");
    }

    /**
     * Goes on where that is possible now.
     *
     * @throws EditionNotOpen when it is not
     */
    public void require(Action action) {
        if (!allows(action)) {
            throw new EditionNotOpen(this);
        }
    }

    /** Whether the edition is known, and is still to take place or takes place now. */
    public boolean isUnderWay() {
        return switch (kind) {
            case ANNOUNCED, OPENS_AT, OPEN, INVITED_ONLY, CLOSED -> true;
            case NOT_ANNOUNCED, OVER, CANCELLED -> false;
        };
    }
}
