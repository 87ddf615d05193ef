package org.waymark.registration.lostlink;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.id.Ids;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Postman;

/** Sends people the link to their registration once more. */
@Component
public class LostLinks {

    private static final String ASKED = "linkAsked";

    private final MongoCollection<Document> registrations;
    private final RegistrationKeys keys;
    private final Postman postman;
    private final Ids ids;
    private final LostLinkSettings settings;
    private final Clock clock;

    LostLinks(
            MongoDatabase database,
            RegistrationKeys keys,
            Postman postman,
            Ids ids,
            LostLinkSettings settings,
            Clock clock) {
        this.registrations = database.getCollection("registrations");
        this.keys = keys;
        this.postman = postman;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the link where somebody is, or was, registered under the address, and not again within a while. It tells
     * nobody whether it did, and takes one write either way.
     */
    void send(EditionId edition, MailAddress address) {
        send(edition, address, Letter::link);
    }

    /** Sends the link, within the same limits, to somebody under whose address a place is asked for once more. */
    public void remind(EditionId edition, MailAddress address) {
        send(edition, address, Letter::reminder);
    }

    private void send(EditionId edition, MailAddress address, BiFunction<String, Instant, Letter> letter) {
        RegistrationId id = keys.id(edition, address);
        Instant now = clock.instant();
        var result = registrations.updateOne(
                Filters.and(
                        Filters.eq(id.value()),
                        Filters.or(Filters.exists(ASKED, false), Filters.lt(ASKED, now.minus(settings.pause())))),
                Updates.combine(
                        Updates.set(ASKED, now), Updates.push(Letters.MAILS, letter.apply("l" + ids.next(), now))));
        if (result.getMatchedCount() == 1) {
            postman.deliver(id);
        }
    }
}
