package org.waymark.registration.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.RegistrationKeys;

/**
 * Says how many letters one address gets that somebody may set off who need not be its owner, over all editions and
 * whatever sets them off: nobody fills a stranger's mailbox by means of the suite. The store decides, in one
 * conditional write, so it holds for any number of replicas; addresses are kept as keyed hashes.
 */
@Component
class Allowances {

    private static final Logger LOG = LoggerFactory.getLogger(Allowances.class);
    private static final String LETTERS = "letters";
    private static final String UNTIL = "until";

    private final MongoCollection<Allowance> collection;
    private final RegistrationKeys keys;
    private final AllowanceSettings settings;
    private final Clock clock;

    Allowances(MongoDatabase database, RegistrationKeys keys, AllowanceSettings settings, Clock clock) {
        this.collection = database.getCollection("letter-allowances", Allowance.class);
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        collection.createIndex(Indexes.ascending(UNTIL));
    }

    /**
     * Whether a letter may leave; it counts from now on, and once however often it is asked for.
     *
     * @param letter its name among all letters
     */
    boolean take(Address to, String letter) {
        Instant now = clock.instant();
        String id = keys.addressee(to);
        if (add(id, letter, now) || isTaken(id, letter)) {
            return true;
        }
        forget(id, now);
        return add(id, letter, now);
    }

    @Scheduled(fixedDelayString = "${waymark.mail.allowance.sweep:1h}")
    void sweep() {
        try {
            collection.deleteMany(lt(UNTIL, clock.instant()));
        } catch (MongoException e) {
            LOG.warn("The store did not answer; old allowances are deleted by the next sweep", e);
        }
    }

    /** Where there is no room, the store finds nothing to change, and the address is there already. */
    private boolean add(String id, String letter, Instant now) {
        try {
            collection.updateOne(
                    and(eq(id), exists(LETTERS + "." + (settings.letters() - 1), false), ne("letters.letter", letter)),
                    combine(push(LETTERS, new Allowance.Taken(letter, now)), set(UNTIL, now.plus(settings.within()))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean isTaken(String id, String letter) {
        Allowance known = collection.find(eq(id)).first();
        return known != null && known.has(letter);
    }

    /** Makes room by what counts no longer. */
    private void forget(String id, Instant now) {
        collection.updateOne(eq(id), pullByFilter(new Document(LETTERS, lte("at", now.minus(settings.within())))));
    }
}
