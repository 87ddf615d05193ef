package org.waymark.registration.announcement;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.id.Ids;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Letterbox;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.MailingWords;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Stationery;
import org.waymark.registration.mail.Words;

/** Drafts that their author wants to see in a mail program before anybody else does. */
@Component
class Trials implements Letterbox {

    private static final String COLLECTION = "trials";

    private final Letters letters;
    private final MongoCollection<Trial> trials;
    private final Mailings mailings;
    private final Editions editions;
    private final MailingWords words;
    private final Stationery stationery;
    private final Ids ids;
    private final Clock clock;
    private final String publicUrl;

    Trials(
            MongoDatabase database,
            Mailings mailings,
            Editions editions,
            MailingWords words,
            Stationery stationery,
            Ids ids,
            Clock clock,
            @Value("${waymark.public-url}") String publicUrl) {
        this.letters = new Letters(database, COLLECTION);
        this.trials = database.getCollection(COLLECTION, Trial.class);
        this.mailings = mailings;
        this.editions = editions;
        this.words = words;
        this.stationery = stationery;
        this.ids = ids;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * Puts the letter where the postman finds it.
     *
     * @return where it lies
     * @throws NoOwnAddress when no address of the account has been verified
     */
    String put(Mailing draft, Caller author, Locale language) {
        if (author.email().isEmpty()) {
            throw new NoOwnAddress();
        }
        String id = draft.id().value() + "/" + author.subject();
        Instant now = clock.instant();
        Letter letter = Letter.of(draft.id().value(), "t" + ids.next(), Letter.Kind.ANNOUNCEMENT, draft.version());
        trials.updateOne(
                eq(id),
                combine(
                        set("mailing", draft.id()),
                        set("email", author.email()),
                        set("name", author.name()),
                        set("language", language.getLanguage()),
                        set("asked", now),
                        push(Letters.MAILS, letter)),
                new UpdateOptions().upsert(true));
        return id;
    }

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public boolean isWanted(String owner, Letter letter) {
        return mailings.find(trial(owner).mailing())
                .filter(mailing -> mailing.note() != null)
                .isPresent();
    }

    @Override
    public MimeMessage write(MimeMessage blank, String owner, Letter letter) {
        Trial trial = trial(owner);
        Mailing mailing = mailings.find(trial.mailing()).orElseThrow();
        Edition edition = editions.known(mailing.edition());
        Locale language = Locale.forLanguageTag(trial.language());
        String desk = Languages.in(
                language, publicUrl + "/desk/" + edition.id().value() + "/announcements/" + mailing.number());
        Words said = words.trial(Objects.requireNonNull(mailing.note()), edition, language, trial.name(), desk);
        return stationery
                .letter(blank, new MailAddress(trial.email()), letter.id(), trial.asked(), said)
                .getMimeMessage();
    }

    private Trial trial(String id) {
        return Objects.requireNonNull(trials.find(eq(id)).first());
    }
}
