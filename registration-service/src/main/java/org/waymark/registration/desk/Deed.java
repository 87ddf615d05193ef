package org.waymark.registration.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.register.Reinstatement;

/** What a host can do with one registration on its page. */
enum Deed {
    APPROVE,
    REJECT,
    REINSTATE,
    MOVE,
    PRIORITISE,
    CORRECT,
    CANCEL;

    /** The word for it in paths and keys. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of what can be done with it as it stands. */
    static List<String> on(Registration registration) {
        return Stream.of(values())
                .filter(deed -> deed.fits(registration))
                .map(Deed::wire)
                .toList();
    }

    private boolean fits(Registration registration) {
        Status status = registration.status();
        return switch (this) {
            case APPROVE -> status == Status.REQUESTED;
            case REJECT -> status == Status.REQUESTED || status == Status.WAITING;
            case REINSTATE -> Reinstatement.of(registration).isPresent();
            case PRIORITISE -> status == Status.WAITING;
            case MOVE -> status.isActive() && registration.delegation() == null;
            case CORRECT, CANCEL -> status.isActive();
        };
    }
}
