package org.waymark.registration.announcement;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.MailingId;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Particulars;

/**
 * Notices when what people know of an edition is no longer so. A change is told when the host says so, and once; that
 * the edition does not take place is told at once, since the host has confirmed it already. The first time that an
 * edition is seen there is nothing to tell, and nobody is told of a draft.
 */
@Component
class EditionChanges implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EditionChanges.class);

    private final Tellings tellings;
    private final Mailings mailings;
    private final Recipients recipients;
    private final Latest latest;
    private final Editions editions;
    private final Rounds rounds;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("edition-changes").factory());

    EditionChanges(
            Tellings tellings,
            Mailings mailings,
            Recipients recipients,
            Latest latest,
            Editions editions,
            Rounds rounds,
            Clock clock) {
        this.tellings = tellings;
        this.mailings = mailings;
        this.recipients = recipients;
        this.latest = latest;
        this.editions = editions;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** In the background: what goes wrong here is found by the sweep, and must not hold up the messages. */
    @EventListener
    void on(Edition edition) {
        try {
            worker.execute(() -> {
                try {
                    look(edition);
                } catch (RuntimeException e) {
                    LOG.warn(
                            "A change of {} waits for the next sweep",
                            edition.id().value(),
                            e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped; changes wait for the next start");
        }
    }

    /** Finds what a crash right after the message has left. */
    @Scheduled(fixedDelayString = "${waymark.announcement.look:60s}")
    void sweep() {
        try {
            editions.all().forEach(this::on);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; changes of editions wait for the next sweep", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    void look(Edition edition) {
        Particulars now = Particulars.of(edition);
        Told before = tellings.of(edition.id()).orElse(null);
        if (before == null) {
            tellings.begin(Told.of(edition.id(), edition.version(), now));
        } else if (before.version() < edition.version()) {
            look(edition, now, before);
        }
    }

    private void look(Edition edition, Particulars now, Told before) {
        if (!isNews(edition, before.particulars())) {
            tellings.replace(before, Told.of(edition.id(), edition.version(), now));
        } else if (now.cancelled()) {
            cancel(edition, before.particulars(), now);
            tellings.replace(before, Told.of(edition.id(), edition.version(), now));
        } else if (before.particulars().equals(now)) {
            if (before.noticed() != null) {
                tellings.replace(before, Told.of(edition.id(), before.version(), now));
            }
        } else if (!now.equals(before.noticed())) {
            tellings.replace(before, before.noticing(now, latest.rank(edition.id())));
        }
    }

    /** What the host may tell; empty where people know how the edition stands. */
    Optional<PendingChange> pending(Edition edition) {
        look(edition);
        Particulars now = Particulars.of(edition);
        return tellings.of(edition.id())
                .filter(told -> now.equals(told.noticed()))
                .map(told -> new PendingChange(
                        edition, told.particulars(), now, told.upTo() == null ? Long.MAX_VALUE : told.upTo()));
    }

    /**
     * Tells those whom the change concerns, with a note of the host's. Done twice it is done once, and answered alike.
     *
     * @return how many are told
     */
    long tell(Edition edition, Mailing.@Nullable Note note, IfMatch ifMatch) {
        ifMatch.require(edition.version());
        PendingChange change = pending(edition).orElse(null);
        if (change == null) {
            return mailings.find(MailingId.change(edition.id(), edition.version()))
                    .orElseThrow(NothingToTell::new)
                    .progress()
                    .people();
        }
        long people = recipients
                .count(edition.id(), change.languages(), change.upTo())
                .all();
        Mailing mailing = change.mailing(note, people, clock.instant());
        if (mailings.insert(mailing)) {
            rounds.start(mailing.id());
        }
        settle(edition);
        return people;
    }

    /** Takes it that people know, without a letter. */
    void keepQuiet(Edition edition, IfMatch ifMatch) {
        ifMatch.require(edition.version());
        if (pending(edition).isEmpty()) {
            throw new NothingToTell();
        }
        settle(edition);
    }

    private void settle(Edition edition) {
        tellings.of(edition.id())
                .ifPresent(told ->
                        tellings.replace(told, Told.of(edition.id(), edition.version(), Particulars.of(edition))));
    }

    private void cancel(Edition edition, Particulars before, Particulars now) {
        long upTo = latest.rank(edition.id());
        long people = recipients.count(edition.id(), PendingChange.GROUP).people();
        Mailing mailing =
                Mailing.cancellation(edition.id(), edition.version(), before, now, upTo, people, clock.instant());
        if (people > 0 && mailings.insert(mailing)) {
            rounds.start(mailing.id());
        }
    }

    /** Nobody needs to know what has become of an edition that is over, or was not to be. */
    private boolean isNews(Edition edition, Particulars before) {
        Phase.Kind phase = edition.phase(clock.instant()).kind();
        return phase != Phase.Kind.NOT_ANNOUNCED && phase != Phase.Kind.OVER && !before.cancelled();
    }
}
