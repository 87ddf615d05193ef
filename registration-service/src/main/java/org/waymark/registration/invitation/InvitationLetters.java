package org.waymark.registration.invitation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.CalendarEntries;
import org.waymark.registration.mail.Letterbox;
import org.waymark.registration.mail.Letterheads;
import org.waymark.registration.mail.Stationery;
import org.waymark.registration.mail.Words;
import org.waymark.registration.mail.Words.Fact;

/** Asks people to come, and reminds them, each in their language. */
@Component
class InvitationLetters implements Letterbox {

    private final Letters letters;
    private final MongoCollection<Invitation> invitations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final MessageSource messages;
    private final Dates dates;
    private final Stationery stationery;
    private final Letterheads heads;
    private final String publicUrl;

    InvitationLetters(
            MongoDatabase database,
            RegistrationKeys keys,
            Editions editions,
            MessageSource messages,
            Dates dates,
            Stationery stationery,
            Letterheads heads,
            @Value("${waymark.public-url}") String publicUrl) {
        this.letters = new Letters(database, "invitations");
        this.invitations = database.getCollection("invitations", Invitation.class);
        this.keys = keys;
        this.editions = editions;
        this.messages = messages;
        this.dates = dates;
        this.stationery = stationery;
        this.heads = heads;
        this.publicUrl = publicUrl;
    }

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public MimeMessage write(MimeMessage blank, String owner, Letter letter) {
        Invitation invitation =
                Objects.requireNonNull(invitations.find(Filters.eq(owner)).first());
        Instant sent = invitation.lastReminder() == null ? invitation.created() : invitation.lastReminder();
        return stationery
                .letter(blank, invitation.guest().mailbox(), owner + "." + letter.id(), sent, words(invitation, letter))
                .getMimeMessage();
    }

    private Words words(Invitation invitation, Letter letter) {
        Locale language = Locale.forLanguageTag(invitation.guest().language());
        Edition edition = editions.known(invitation.edition());
        return letter.kind() == Letter.Kind.INVITATION_CANCELLED
                ? cancelled(invitation, edition, language)
                : words(invitation, letter, edition, language);
    }

    /** The edition does not take place, so that there is nothing to answer any more. */
    private Words cancelled(Invitation invitation, Edition edition, Locale language) {
        String title = edition.title().in(language).text();
        LocalizedText reason = edition.cancellationReason();
        List<Fact> facts = new ArrayList<>();
        if (reason != null) {
            facts.add(new Fact(say("mail.reason", language), reason.in(language).text()));
        }
        facts.add(new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)));
        facts.add(new Fact(say("mail.where", language), CalendarEntries.place(edition)));
        return new Words(
                language,
                heads.of(edition, language),
                say("mail.edition-cancelled.subject", language, title),
                greeting(invitation, language),
                say("mail.invitation-cancelled.text", language, title),
                facts,
                "",
                say("mail.invitation-cancelled.page", language),
                Languages.in(language, publicUrl + "/" + edition.id().value()),
                say("mail.invited.why", language));
    }

    private String greeting(Invitation invitation, Locale language) {
        String name = invitation.guest().name();
        return name.isEmpty() ? say("mail.greeting.nobody", language) : say("mail.greeting", language, name);
    }

    private Words words(Invitation invitation, Letter letter, Edition edition, Locale language) {
        String title = edition.title().in(language).text();
        String code = keys.invitationCode(invitation.edition(), invitation.address(), invitation.serial());
        String kind = letter.kind() == Letter.Kind.INVITED ? "invited" : "reminded";
        return new Words(
                language,
                heads.of(edition, language),
                say("mail." + kind + ".subject", language, title),
                greeting(invitation, language),
                say("mail." + kind + ".text", language, title, invitation.by()),
                facts(invitation, edition, code, language),
                say(
                        "mail.invited.next",
                        language,
                        Languages.in(language, publicUrl + InvitationPage.path(invitation.edition(), code))),
                say("mail.invited.register", language),
                Languages.in(language, publicUrl + "/" + invitation.edition().value() + "/register?invitation=" + code),
                say("mail.invited.why", language));
    }

    private List<Fact> facts(Invitation invitation, Edition edition, String code, Locale language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)));
        facts.add(new Fact(say("mail.where", language), CalendarEntries.place(edition)));
        facts.add(new Fact(say("mail.invited.code", language), code));
        Instant until = invitation.guest().lastMinute();
        if (until != null) {
            facts.add(new Fact(say("mail.until", language), dates.moment(until, edition.timeZone(), language)));
        }
        return facts;
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
