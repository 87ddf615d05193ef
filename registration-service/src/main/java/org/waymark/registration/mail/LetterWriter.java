package org.waymark.registration.mail;

import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Dates;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.ManageLinks;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Words.Fact;

/** Tells people of their registration, with a calendar entry where a place is given or taken back. */
@Component
class LetterWriter implements Letterbox {

    private final Letters letters;
    private final Registrations registrations;
    private final Editions editions;
    private final ManageLinks links;
    private final CalendarEntries calendar;
    private final MessageSource messages;
    private final Dates dates;
    private final Stationery stationery;
    private final Mailings mailings;
    private final MailingWords mailingWords;
    private final Recipients recipients;
    private final Clock clock;
    private final Letterheads heads;
    private final Allowances allowances;

    LetterWriter(
            MongoDatabase database,
            Registrations registrations,
            Editions editions,
            ManageLinks links,
            CalendarEntries calendar,
            MessageSource messages,
            Dates dates,
            Stationery stationery,
            Mailings mailings,
            MailingWords mailingWords,
            Recipients recipients,
            Clock clock,
            Letterheads heads,
            Allowances allowances) {
        this.letters = new Letters(database, "registrations");
        this.registrations = registrations;
        this.editions = editions;
        this.links = links;
        this.calendar = calendar;
        this.messages = messages;
        this.dates = dates;
        this.stationery = stationery;
        this.mailings = mailings;
        this.mailingWords = mailingWords;
        this.recipients = recipients;
        this.clock = clock;
        this.heads = heads;
        this.allowances = allowances;
    }

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public MimeMessage write(MimeMessage blank, String owner, Letter letter) {
        return write(blank, registrations.find(new RegistrationId(owner)).orElseThrow(), letter);
    }

    /**
     * Who has unsubscribed in the meantime is spared, who hopes for no place any more is not told where it is, and who
     * was turned down and let in again before the letter left does not get it. Of letters
     * that anybody can set off, an address gets a few and then none for a while: its owner can ask later.
     */
    @Override
    public boolean isWanted(String owner, Letter letter) {
        return isTimely(owner, letter) && (!letter.isLimited() || isAllowed(owner, letter));
    }

    private boolean isAllowed(String owner, Letter letter) {
        return registrations
                .find(new RegistrationId(owner))
                .filter(one -> allowances.take(one.address(), owner + "." + letter.id()))
                .isPresent();
    }

    private boolean isTimely(String owner, Letter letter) {
        RegistrationId id = new RegistrationId(owner);
        return switch (letter.kind()) {
            case ANNOUNCEMENT -> !recipients.isUnsubscribed(id);
            case MOVED ->
                registrations.find(id).filter(one -> one.status().isActive()).isPresent()
                        && !mailings.isOvertaken(mailing(letter));
            case CONFIRMED,
                    WAITING,
                    REQUESTED,
                    PROVE,
                    PROVE_WAITING,
                    PROVE_REQUEST,
                    OFFERED,
                    PROMOTED,
                    APPROVED,
                    REINSTATED,
                    REINSTATED_WAITING,
                    REINSTATED_REQUEST,
                    TAKEN_OVER -> isUnderWay(id);
            case REJECTED, CANCELLED_BY_HOST ->
                registrations.find(id).filter(one -> !one.status().isActive()).isPresent();
            default -> true;
        };
    }

    /** What an edition still has to give is not told when it is over or cancelled. */
    private boolean isUnderWay(RegistrationId id) {
        return registrations
                .find(id)
                .filter(one ->
                        editions.known(one.edition()).phase(clock.instant()).isUnderWay())
                .isPresent();
    }

    MimeMessage write(MimeMessage blank, Registration registration, Letter letter) {
        Edition edition = editions.known(registration.edition());
        Mailing mailing = letter.mailing() == null ? null : mailing(letter);
        Instant said = said(registration, letter, mailing);
        Words words = mailing == null ? words(registration, letter, edition) : words(registration, mailing, edition);
        try {
            MimeMessageHelper mail = stationery.letter(
                    blank, registration.person().address(), registration.id().value() + "." + letter.id(), said, words);
            attach(mail, registration, letter, edition, words.head(), said);
            return mail.getMimeMessage();
        } catch (MessagingException e) {
            throw new MailPreparationException("A letter could not be written", e);
        }
    }

    private Instant said(Registration registration, Letter letter, @Nullable Mailing mailing) {
        if (letter.asked() != null) {
            return letter.asked();
        }
        return mailing == null ? registration.changed() : Objects.requireNonNull(mailing.sent());
    }

    private void attach(
            MimeMessageHelper mail,
            Registration registration,
            Letter letter,
            Edition edition,
            Letterhead head,
            Instant said)
            throws MessagingException {
        switch (letter.kind()) {
            case CONFIRMED, ENROLLED, PROMOTED, APPROVED, REINSTATED, TAKEN_OVER ->
                attach(mail, "REQUEST", calendar.invitation(registration, edition, head, letter.number(), said));
            case MOVED -> {
                if (registration.status() == Status.CONFIRMED) {
                    attach(mail, "REQUEST", calendar.invitation(registration, edition, head, letter.number(), said));
                }
            }
            case CANCELLED, CANCELLED_BY_HOST, HANDED_OVER, REPLACED, EDITION_CANCELLED -> {
                if (registration.held()) {
                    attach(mail, "CANCEL", calendar.cancellation(registration, edition, head, letter.number(), said));
                }
            }
            default -> {}
        }
    }

    private static void attach(MimeMessageHelper mail, String method, String entry) throws MessagingException {
        mail.addAttachment(
                "invitation.ics",
                new ByteArrayResource(entry.getBytes(StandardCharsets.UTF_8)),
                "text/calendar; method=" + method + "; charset=UTF-8");
    }

    private Words words(Registration registration, Letter letter, Edition edition) {
        Locale language = Locale.forLanguageTag(registration.language());
        String title = edition.title().in(language).text();
        return new Words(
                language,
                heads.of(edition, language),
                say("mail." + key(letter) + ".subject", language, title),
                mailingWords.greeting(name(registration), language),
                say("mail." + key(letter) + ".text", language, title, letter.position()),
                facts(letter, edition, language),
                say("mail." + key(letter) + ".next", language, links.toRegister(edition.id(), language)),
                say(deed(letter), language),
                links.to(registration),
                say(why(registration, letter), language));
    }

    private static @Nullable String name(Registration registration) {
        return registration.proven() ? registration.person().name() : null;
    }

    private static String why(Registration registration, Letter letter) {
        if (!registration.status().isActive()) {
            return "mail.why.over";
        }
        return letter.kind().asksForProof() ? "mail.why.unproven" : "mail.why";
    }

    private Words words(Registration registration, Mailing mailing, Edition edition) {
        Locale language = Locale.forLanguageTag(registration.language());
        String name = name(registration);
        String manage = links.to(registration);
        return mailing.isOptional()
                ? mailingWords.announcement(
                        Objects.requireNonNull(mailing.note()),
                        edition,
                        language,
                        name,
                        manage,
                        links.unsubscribe(registration))
                : mailingWords.change(mailing, edition, language, name, manage, isPlaced(registration, mailing));
    }

    private static boolean isPlaced(Registration registration, Mailing mailing) {
        return mailing.kind() == Letter.Kind.MOVED ? registration.status() == Status.CONFIRMED : registration.held();
    }

    private Mailing mailing(Letter letter) {
        return mailings.find(new MailingId(Objects.requireNonNull(letter.mailing())))
                .orElseThrow();
    }

    private List<Fact> facts(Letter letter, Edition edition, Locale language) {
        List<Fact> facts = new ArrayList<>();
        Instant until = letter.until();
        if (until != null) {
            facts.add(new Fact(say("mail.until", language), dates.moment(until, edition.timeZone(), language)));
        }
        if (letter.reason() != null) {
            facts.add(new Fact(say("mail.reason", language), letter.reason()));
        }
        facts.add(new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)));
        facts.add(new Fact(say("mail.where", language), CalendarEntries.place(edition)));
        return facts;
    }

    private static String deed(Letter letter) {
        return switch (letter.kind()) {
            case OFFERED -> "mail.accept";
            default -> letter.kind().asksForProof() ? "registration.prove" : "mail.manage";
        };
    }

    private static String key(Letter letter) {
        return letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
