package org.waymark.registration.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Window;

/** Where the registration of editions stands now, for those who only ask. */
@Component
public class Phases {

    private final Ledgers ledgers;
    private final Editions editions;
    private final Clock clock;

    Phases(Ledgers ledgers, Editions editions, Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.clock = clock;
    }

    public Phase of(EditionId edition) {
        return of(editions.known(edition));
    }

    public Phase of(Edition edition) {
        Window window = ledgers.admission(edition.id()).map(Admission::window).orElse(Window.ALWAYS);
        return edition.phase(window, clock.instant());
    }

    Phase of(Edition edition, Admission admission) {
        return edition.phase(admission.window(), clock.instant());
    }

    /**
     * Goes on where that is possible now.
     *
     * @throws EditionNotOpen when it is not
     */
    public void require(Action action, EditionId edition) {
        of(edition).require(action);
    }
}
