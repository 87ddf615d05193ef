package org.waymark.registration.ledger;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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
        for (EditionId edition : ledgers.unsettled(clock.instant().minus(settings.leftAfter()))) {
            try {
                settle(edition);
            } catch (RuntimeException e) {
                LOG.warn("The outcomes of {} stay in its ledger until the next sweep", edition.value(), e);
            }
        }
    }

    private void settle(EditionId edition) {
        Snapshot left = ledgers.load(edition);
        registrations.follow(edition, left.batch());
        ledgers.settle(left.ledger());
    }
}
