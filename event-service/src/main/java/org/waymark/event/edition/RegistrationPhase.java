package org.waymark.event.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where registration for an edition stands at one moment. Registration-service says the same of the same facts, and
 * {@code contracts/phases.json} holds both to it.
 *
 * @param opens when everybody may register from; null for no such limit
 * @param closes when nobody may register any more; null for no such limit, and where the host has closed it earlier
 */
public record RegistrationPhase(
        Kind kind, @Nullable Instant opens, @Nullable Instant closes) {

    /** In one word. */
    public enum Kind {
        NOT_ANNOUNCED,
        ANNOUNCED,
        OPENS_AT,
        OPEN,
        INVITED_ONLY,
        CLOSED,
        OVER,
        CANCELLED;

        /** The word for it in the keys of page messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What registration-service has told of an edition: when people may register, and whom the host lets. */
    public record Window(@Nullable Instant opens, @Nullable Instant closes, boolean invitedOnly) {

        /** As long as the edition itself is open. */
        public static final Window ALWAYS = new Window(null, null, false);
    }

    static RegistrationPhase of(EditionStatus status, LocalDate end, ZoneId zone, Window window, Instant now) {
        boolean isOver = end.isBefore(LocalDate.ofInstant(now, zone));
        var kind = kind(status, isOver, window, now);
        var closedEarlier = kind == Kind.CLOSED && window.closes() != null && now.isBefore(window.closes());
        return new RegistrationPhase(kind, window.opens(), closedEarlier ? null : window.closes());
    }

    private static Kind kind(EditionStatus status, boolean isOver, Window window, Instant now) {
        return switch (status) {
            case DRAFT -> Kind.NOT_ANNOUNCED;
            case CANCELLED, DELETED -> Kind.CANCELLED;
            case COMPLETED -> Kind.OVER;
            case PUBLISHED -> isOver ? Kind.OVER : Kind.ANNOUNCED;
            case CLOSED -> isOver ? Kind.OVER : Kind.CLOSED;
            case OPEN -> isOver ? Kind.OVER : within(window, now);
        };
    }

    private static Kind within(Window window, Instant now) {
        if (window.closes() != null && !now.isBefore(window.closes())) {
            return Kind.CLOSED;
        }
        if (window.invitedOnly()) {
            return Kind.INVITED_ONLY;
        }
        return window.opens() != null && now.isBefore(window.opens()) ? Kind.OPENS_AT : Kind.OPEN;
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    /** The key of the sentence that says it; its arguments are when registration opens, and when it closes. */
    public String message() {
        return "phase." + kind.word() + (kind == Kind.CLOSED && closes != null ? "-on" : "");
    }
}
