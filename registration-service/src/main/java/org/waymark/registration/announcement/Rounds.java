package org.waymark.registration.announcement;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.MailingId;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Postman;

/**
 * Hands letters to many out, page by page, each into its registration, where the postman finds it. A registration
 * remembers which it has had, so that a page handed out twice, after a crash or by two processes, changes nothing; the
 * lease only spares them the work.
 */
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PAGE = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Mailings mailings;
    private final Registrations registrations;
    private final Recipients recipients;
    private final Postman postman;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("mailings").factory());

    Rounds(Mailings mailings, Registrations registrations, Recipients recipients, Postman postman, Clock clock) {
        this.mailings = mailings;
        this.registrations = registrations;
        this.recipients = recipients;
        this.postman = postman;
        this.clock = clock;
    }

    /** Begins at once, in the background. */
    void start(MailingId id) {
        try {
            worker.execute(() -> handOut(id));
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped; mailing {} waits for the next start", id.value());
        }
    }

    @Scheduled(fixedDelayString = "${waymark.announcement.sweep:5s}")
    void sweep() {
        try {
            mailings.waiting(clock.instant()).forEach(this::start);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; mailings wait for the next sweep", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void handOut(MailingId id) {
        try {
            Optional<Mailing> mailing = take(id);
            while (mailing.isPresent()) {
                mailing = page(mailing.get(), PAGE);
            }
        } catch (RuntimeException e) {
            LOG.warn("Mailing {} goes on when its lease is over", id.value(), e);
        }
    }

    Optional<Mailing> take(MailingId id) {
        return mailings.take(id, clock.instant(), clock.instant().plus(LEASE));
    }

    /** Hands one page out; empty when there is nothing left to do, or somebody else does it. */
    Optional<Mailing> page(Mailing mailing, int size) {
        boolean overtaken = mailings.isOvertaken(mailing);
        List<Registration> found = overtaken
                ? List.of()
                : registrations.of(
                        mailing.edition(), mailing.group(), mailing.progress().cursor(), size);
        int told = give(mailing, found);
        long upTo = mailing.progress().upTo();
        boolean done = found.size() < size || found.getLast().rank() >= upTo;
        long cursor = found.isEmpty() ? upTo : found.getLast().rank();
        return mailings.advance(mailing, cursor, told, done, clock.instant().plus(LEASE))
                .filter(next -> next.state() == Mailing.State.SENDING);
    }

    private int give(Mailing mailing, List<Registration> found) {
        List<Registration> to = found.stream()
                .filter(one -> one.rank() <= mailing.progress().upTo())
                .filter(one -> Recipients.isIn(mailing.group(), one) && mailing.isReadBy(one))
                .toList();
        List<RegistrationId> told = recipients.give(
                to,
                mailing.group(),
                mailing.progress().upTo(),
                mailing.isOptional(),
                mailing.id().name(),
                mailing::letterTo);
        told.forEach(postman::deliver);
        return told.size();
    }
}
