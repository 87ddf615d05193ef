package org.waymark.registration.ledger;

import com.mongodb.MongoException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.store.Sweep;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;

/**
 * Sees to outcomes that lie in a ledger: left by a process that died between commit and registration, or by one that
 * had nothing to commit since. At start it takes all that is old enough, then again and again.
 */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Ledgers ledgers;
    private final Registrations registrations;
    private final Clock clock;
    private final LedgerSettings settings;

    Recovery(Ledgers ledgers, Registrations registrations, Clock clock, LedgerSettings settings) {
        this.ledgers = ledgers;
        this.registrations = registrations;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${waymark.ledger.sweep:5s}")
    void sweep() {
        try {
            Sweep.over(ledgers.unsettled(clock.instant().minus(settings.leftAfter())), "ledger", this::settle);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; what lies in ledgers stays there until the next sweep", e);
        }
    }

    private void settle(EditionId edition) {
        Snapshot left = ledgers.load(edition);
        registrations.follow(edition, left.batch());
        ledgers.settle(left.ledger());
    }
}
