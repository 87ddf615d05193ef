package org.waymark.registration.delegation;

import com.mongodb.client.MongoDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.admission.Delegation;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.LinkKeys;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.mail.Letterbox;
import org.waymark.registration.mail.Letterheads;
import org.waymark.registration.mail.Stationery;
import org.waymark.registration.mail.Words;
import org.waymark.registration.mail.Words.Fact;

/** Writes the link to the address that the host has given. */
@Component
class DelegationLetters implements Letterbox {

    private final Letters letters;
    private final Grants grants;
    private final Ledgers ledgers;
    private final Editions editions;
    private final LinkKeys keys;
    private final Stationery stationery;
    private final Letterheads heads;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;
    private final String publicUrl;

    DelegationLetters(
            MongoDatabase database,
            Grants grants,
            Ledgers ledgers,
            Editions editions,
            LinkKeys keys,
            Stationery stationery,
            Letterheads heads,
            MessageSource messages,
            Dates dates,
            Clock clock,
            @Value("${waymark.public-url}") String publicUrl) {
        this.letters = new Letters(database, Grants.COLLECTION);
        this.grants = grants;
        this.ledgers = ledgers;
        this.editions = editions;
        this.keys = keys;
        this.stationery = stationery;
        this.heads = heads;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public MimeMessage write(MimeMessage blank, String owner, Letter letter) {
        Grant grant = grants.find(new DelegationId(owner)).orElseThrow(() -> nobody(owner));
        String contact = grant.contact();
        if (contact == null) {
            throw nobody(owner);
        }
        return stationery
                .letter(
                        blank,
                        new MailAddress(contact),
                        "delegation." + owner + "." + letter.id(),
                        clock.instant(),
                        words(grant))
                .getMimeMessage();
    }

    /** The address of the delegation's page, with its key. */
    String link(Grant grant) {
        String key = keys.delegation(grant.id().value(), grant.serial());
        return publicUrl + DelegationPage.path(grant, "", key);
    }

    private Words words(Grant grant) {
        Locale language = Locale.forLanguageTag(grant.language());
        Edition edition = editions.known(grant.edition());
        String title = edition.title().in(language).text();
        Delegation places = ledgers.find(grant.edition())
                .flatMap(ledger -> ledger.delegation(grant.id().slug()))
                .orElseGet(grant::wish);
        String until = dates.moment(edition.term().at(places.until()), edition.timeZone(), language);
        return new Words(
                language,
                heads.of(edition, language),
                say("mail.delegated.subject", language, title),
                say("mail.delegated.greeting", language),
                say("mail.delegated.text", language, title, grant.name(), places.places()),
                List.of(
                        new Fact(say("mail.until", language), until),
                        new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)),
                        new Fact(say("mail.where", language), edition.host().city())),
                say("mail.delegated.next", language),
                say("mail.delegated.manage", language),
                Languages.in(language, link(grant)),
                say("mail.delegated.why", language));
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    private static MailPreparationException nobody(String owner) {
        return new MailPreparationException("Nobody is to be written to about " + owner);
    }
}
