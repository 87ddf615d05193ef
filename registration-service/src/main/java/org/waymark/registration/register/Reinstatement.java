package org.waymark.registration.register;

import java.util.List;
import java.util.Optional;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.TrailEntry;

/**
 * What becomes of a registration that its host takes back into the edition.
 *
 * @param asks whether the person had asked only, and the host decides again
 */
public record Reinstatement(boolean asks) {

    /** Empty where nobody can: the person is in, or it was not the host who ended it. */
    public static Optional<Reinstatement> of(Registration registration) {
        List<TrailEntry> trail = registration.trail();
        if (trail.size() < 2 || !isEndedByHost(trail.getLast())) {
            return Optional.empty();
        }
        Status before = trail.get(trail.size() - 2).status();
        return Optional.of(new Reinstatement(before == Status.REQUESTED));
    }

    private static boolean isEndedByHost(TrailEntry last) {
        return last.occasion() == Occasion.REJECTED || (last.occasion() == Occasion.LEFT && last.isHosts());
    }
}
