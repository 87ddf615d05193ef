package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a letter that no longer lies in its document.
 *
 * @param code of the mail server's reply (RFC 5321); null where it did not come to one
 * @param sentence of the mail server, for the host alone: it may name the person, so no log line has it
 */
public record Delivery(
        Letter letter,
        State state,
        Instant at,
        @Nullable Integer code,
        @Nullable String sentence) {

    public static Delivery sent(Letter letter, Instant at) {
        return new Delivery(letter, State.SENT, at, null, null);
    }

    /** Where a letter is. */
    public enum State {
        WAITING,
        SENT,
        /** The mail server will never take it. */
        REFUSED,
        /** It was tried too often. */
        GIVEN_UP;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean hasFailed() {
            return this == REFUSED || this == GIVEN_UP;
        }
    }

    /** Without what the server said. */
    @Override
    public String toString() {
        return "Delivery[" + letter.id() + ", " + state + ", " + code + "]";
    }
}
