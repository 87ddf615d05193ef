package org.waymark.registration.announcement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.bson.codecs.pojo.annotations.BsonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Particulars;

/**
 * Tells people when an edition has moved, or does not take place. What was told last is kept beside the edition's copy:
 * what differs from it is told once, by a mailing named after the edition's version, whoever notices it and however
 * often. The first time that an edition is seen there is nothing to tell.
 */
@Component
class EditionChanges implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EditionChanges.class);

    private final MongoCollection<Told> told;
    private final Mailings mailings;
    private final Recipients recipients;
    private final Latest latest;
    private final Editions editions;
    private final Rounds rounds;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("edition-changes").factory());

    EditionChanges(
            MongoDatabase database,
            Mailings mailings,
            Recipients recipients,
            Latest latest,
            Editions editions,
            Rounds rounds,
            Clock clock) {
        this.told = database.getCollection("told-editions", Told.class);
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

    /** Finds what a crash between the message and the mailing has left. */
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
        Told before = told.find(eq(edition.id())).first();
        if (before == null) {
            insert(new Told(edition.id(), edition.version(), now));
        } else if (before.version() < edition.version() && !before.particulars().equals(now)) {
            if (isNews(edition, before.particulars())) {
                tell(edition, before.particulars(), now.cancelled());
            }
            told.replaceOne(
                    and(eq(edition.id()), eq("version", before.version())),
                    new Told(edition.id(), edition.version(), now));
        }
    }

    private void tell(Edition edition, Particulars before, boolean cancelled) {
        long upTo = latest.rank(edition.id());
        long people = recipients.count(edition.id(), Mailing.groupOf(cancelled)).people();
        Mailing mailing =
                Mailing.change(edition.id(), edition.version(), before, cancelled, upTo, people, clock.instant());
        if (people > 0 && mailings.insert(mailing)) {
            rounds.start(mailing.id());
        }
    }

    /** Nobody needs to know what has become of an edition that is over, or was not to be. */
    private static boolean isNews(Edition edition, Particulars before) {
        return edition.isPublic() && !edition.status().equals("completed") && !before.cancelled();
    }

    private void insert(Told first) {
        try {
            told.insertOne(first);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** What was told last. */
    public record Told(@BsonId EditionId id, long version, Particulars particulars) {}
}
