package org.waymark.registration.invitation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;

/** Tells those who are invited and have not answered when an edition is cancelled. */
@Component
class CancelledEditions {

    private static final Logger LOG = LoggerFactory.getLogger(CancelledEditions.class);

    private final Invitations invitations;
    private final Editions editions;
    private final Clock clock;

    CancelledEditions(Invitations invitations, Editions editions, Clock clock) {
        this.invitations = invitations;
        this.editions = editions;
        this.clock = clock;
    }

    /** What goes wrong here is found by the sweep, and must not hold up the messages. */
    @EventListener
    void on(Edition edition) {
        try {
            if (edition.isCancelled()) {
                invitations.callOff(edition.id());
            }
        } catch (MongoException e) {
            LOG.warn("The store did not answer; the guests of {} are told by the next sweep", edition.id(), e);
        }
    }

    /** Finds what a crash between the message and the letters has left. */
    @Scheduled(fixedDelayString = "${waymark.invitation.look:60s}")
    void sweep() {
        Instant now = clock.instant();
        try {
            editions.all().stream()
                    .filter(edition -> !edition.term().isOver(now))
                    .forEach(this::on);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; guests of cancelled editions are told by the next sweep", e);
        }
    }
}
