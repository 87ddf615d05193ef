package org.waymark.registration.admission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a registration stands. */
public enum Status {
    REQUESTED,
    CONFIRMED,
    WAITING,
    OFFERED,
    CANCELLED,
    REJECTED,
    EXPIRED;

    /** Whether the person still has, or hopes for, a place; one who has not may register again. */
    public boolean isActive() {
        return switch (this) {
            case REQUESTED, CONFIRMED, WAITING, OFFERED -> true;
            case CANCELLED, REJECTED, EXPIRED -> false;
        };
    }

    /** Whether a place is the person's, for good or until an offer ends. */
    public boolean hasPlace() {
        return this == CONFIRMED || this == OFFERED;
    }

    /** The word for it in messages, parameters and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> ofWire(String word) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(word))
                .findFirst();
    }
}
