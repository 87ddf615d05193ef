package org.waymark.registration.ledger;

import com.mongodb.MongoException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Unavailable;
import org.waymark.defaults.store.Sweep;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Term;

/**
 * Lets ledgers know that time has passed, so that an offer that nobody took goes to the next, and reserved places
 * become everybody's on their day, also when nobody asks for anything; and that an edition has other dates.
 */
@Component
class Appointments {

    private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);

    private final Ledgers ledgers;
    private final GroupCommit commit;
    private final Clock clock;

    Appointments(Ledgers ledgers, GroupCommit commit, Clock clock) {
        this.ledgers = ledgers;
        this.commit = commit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.ledger.sweep:5s}")
    void sweep() {
        try {
            Sweep.over(ledgers.due(clock.instant()), "ledger", this::refresh);
        } catch (MongoException | Unavailable e) {
            LOG.warn("The store did not answer; what is due waits for the next sweep", e);
        }
    }

    /** The ledger counts its deadlines from the edition's days. */
    @EventListener
    void reschedule(Edition changed) {
        Term term = changed.term();
        if (ledgers.find(changed.id())
                .filter(ledger -> !ledger.term().equals(term))
                .isPresent()) {
            commit.ask(changed.id(), Submission.of(new Request.Refresh(term)));
        }
    }

    private void refresh(EditionId edition) {
        commit.ask(edition, Submission.of(new Request.Refresh(null)));
    }
}
