package org.waymark.registration.delegation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Unavailable;

/** Sees to grants that a process has left that died while it asked the ledger. */
@Component
class UnsettledGrants {

    private static final Logger LOG = LoggerFactory.getLogger(UnsettledGrants.class);

    /** Longer than any answer of the ledger takes. */
    private static final Duration LEFT = Duration.ofSeconds(30);

    private final Delegations delegations;
    private final Clock clock;

    UnsettledGrants(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.delegation.sweep:10s}")
    void sweep() {
        try {
            delegations.finish(clock.instant().minus(LEFT));
        } catch (MongoException | Unavailable e) {
            LOG.warn("The store did not answer; grants that were left wait for the next sweep", e);
        }
    }
}
