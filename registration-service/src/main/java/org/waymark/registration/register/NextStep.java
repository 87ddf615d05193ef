package org.waymark.registration.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.TrailEntry;

/** What is left for a person to do, so that a place is theirs. */
enum NextStep {
    /** A place has become free, and is held for them. */
    TAKE_PLACE,
    /** A place is held until they have shown that the address is theirs. */
    CONFIRM_ADDRESS,
    /** They wait, or the host will decide, and they have not shown that the address is theirs. */
    PROVE_ADDRESS;

    private static final List<Occasion> GIVEN =
            List.of(Occasion.ENTERED, Occasion.APPROVED, Occasion.PROMOTED, Occasion.REINSTATED);

    static Optional<NextStep> of(Registration registration, Ledger ledger) {
        return switch (registration.status()) {
            case OFFERED -> Optional.of(isPromoted(registration) ? TAKE_PLACE : CONFIRM_ADDRESS);
            case WAITING, REQUESTED ->
                registration.proven() || ledger.admission().addressHours() == null
                        ? Optional.empty()
                        : Optional.of(PROVE_ADDRESS);
            default -> Optional.empty();
        };
    }

    String message() {
        return "me.next." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isPromoted(Registration registration) {
        return registration.trail().reversed().stream()
                .map(TrailEntry::occasion)
                .filter(GIVEN::contains)
                .findFirst()
                .filter(Occasion.PROMOTED::equals)
                .isPresent();
    }
}
