package org.waymark.registration.attendee;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.store.Sweep;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.form.Questionnaires;

/** Erases dietary and accessibility needs when nobody needs to know them any more. */
@Component
public class Needs {

    private static final Logger LOG = LoggerFactory.getLogger(Needs.class);
    private static final String NEEDS = "answers.needs";
    private static final String UNTIL = "answers.needsUntil";

    private final MongoCollection<Document> registrations;
    private final Editions editions;
    private final Questionnaires questionnaires;
    private final Clock clock;

    Needs(MongoDatabase database, Editions editions, Questionnaires questionnaires, Clock clock) {
        this.registrations = database.getCollection("registrations");
        this.editions = editions;
        this.questionnaires = questionnaires;
        this.clock = clock;
        registrations.createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true));
    }

    @Scheduled(fixedDelayString = "${waymark.form.sweep:1h}")
    void sweep() {
        try {
            erase(clock.instant());
        } catch (MongoException e) {
            LOG.warn("The store did not answer; needs are erased by the next sweep", e);
        }
    }

    /** Erases what is over at that time. An edition that was put off keeps them until it has been. */
    public void erase(Instant now) {
        var due = registrations.distinct("edition", Filters.lte(UNTIL, now), String.class);
        Sweep.over(due, "needs of", edition -> erase(edition, now));
    }

    private void erase(String edition, Instant now) {
        Instant until = questionnaires.needsUntil(editions.known(new EditionId(edition)));
        Bson over = Filters.and(Filters.eq("edition", edition), Filters.lte(UNTIL, now));
        registrations.updateMany(
                over,
                until.isAfter(now)
                        ? Updates.set(UNTIL, until)
                        : Updates.combine(Updates.unset(NEEDS), Updates.unset(UNTIL)));
    }
}
