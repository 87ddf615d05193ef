package org.waymark.registration.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.text.Localized;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.mail.Words.Fact;

/** Puts letters to many into words. */
@Component
public class MailingWords {

    private final MessageSource messages;
    private final Dates dates;
    private final Letterheads heads;

    MailingWords(MessageSource messages, Dates dates, Letterheads heads) {
        this.messages = messages;
        this.dates = dates;
        this.heads = heads;
    }

    /**
     * What the host writes, as somebody of this name reads it in this language.
     *
     * @param name null where nobody has shown yet that name and address belong together
     */
    public Words announcement(
            Mailing.Note note,
            Edition edition,
            Locale language,
            @Nullable String name,
            String manage,
            String unsubscribe) {
        String title = edition.title().in(language).text();
        return announcement(
                note,
                edition,
                language,
                subject(note, title, language),
                name,
                manage,
                new Words.OptOut(say("announcement.mail.unsubscribe", language), unsubscribe));
    }

    /** The same for its author alone, who has nothing to unsubscribe from. */
    public Words trial(Mailing.Note note, Edition edition, Locale language, String name, String desk) {
        String subject = subject(note, edition.title().in(language).text(), language);
        return announcement(note, edition, language, say("announcement.trial", language, subject), name, desk, null);
    }

    private Words announcement(
            Mailing.Note note,
            Edition edition,
            Locale language,
            String subject,
            @Nullable String name,
            String manage,
            Words.@Nullable OptOut optOut) {
        return new Words(
                language,
                heads.of(edition, language),
                subject,
                greeting(name, language),
                "",
                quote(note, "", language),
                facts(edition, language),
                "",
                say("mail.manage", language),
                manage,
                say(
                        "announcement.mail.why",
                        language,
                        edition.title().in(language).text()),
                optOut);
    }

    /** Nothing that was typed is sent to an address that need not be that of who has typed it. */
    String greeting(@Nullable String name, Locale language) {
        return name == null ? say("mail.greeting.unproven", language) : say("mail.greeting", language, name);
    }

    /** Who is registered for several editions sees of which one it is. */
    private String subject(Mailing.Note note, String title, Locale language) {
        String subject = note.subject().in(language).text();
        return subject.contains(title) ? subject : say("announcement.mail.subject", language, title, subject);
    }

    /** What the host wrote; said visibly where it is not in the reader's language. */
    private Words.Quote quote(Mailing.Note note, String label, Locale language) {
        Localized text = note.text().in(language);
        String spoken = Locale.forLanguageTag(text.language()).getDisplayLanguage(language);
        String only = text.fallback() ? say("announcement.mail.only-in", language, spoken) : "";
        return new Words.Quote((label + " " + only).strip(), text.text(), text.language());
    }

    /**
     * What has become of an edition.
     *
     * @param placed whether the person has a place, or had one until now
     */
    public Words change(
            Mailing mailing, Edition edition, Locale language, @Nullable String name, String manage, boolean placed) {
        boolean moved = mailing.kind() == Letter.Kind.MOVED;
        String key = moved ? "moved" : "edition-cancelled";
        Particulars after = mailing.after() == null ? Particulars.of(edition) : mailing.after();
        String title = after.title().in(language).text();
        return new Words(
                language,
                heads.of(edition, language),
                say("mail." + key + ".subject", language, title),
                greeting(name, language),
                say("mail." + key + (moved && !placed ? ".hopeful" : ".text"), language, title),
                mailing.note() == null ? null : quote(mailing.note(), say("mail.moved.note", language), language),
                told(edition, after, Objects.requireNonNull(mailing.before()), language),
                placed ? say("mail." + key + ".next", language) : "",
                say("mail.manage", language),
                manage,
                say(moved ? "mail.why" : "mail.why.over", language),
                null);
    }

    private List<Fact> facts(Edition edition, Locale language) {
        return List.of(
                new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)),
                new Fact(say("mail.where", language), CalendarEntries.place(edition)));
    }

    private List<Fact> told(Edition edition, Particulars after, Particulars before, Locale language) {
        LocalizedText reason = edition.cancellationReason();
        List<Fact> facts = new ArrayList<>();
        if (after.cancelled() && reason != null) {
            facts.add(new Fact(say("mail.reason", language), reason.in(language).text()));
        }
        facts.addAll(facts(after, before, language));
        return facts;
    }

    private List<Fact> facts(Particulars now, Particulars before, Locale language) {
        List<Fact> facts = new ArrayList<>();
        was(
                facts,
                language,
                before.title().in(language).text(),
                now.title().in(language).text());
        facts.add(new Fact(say("mail.when", language), when(now, language)));
        was(facts, language, when(before, language), when(now, language));
        facts.add(new Fact(say("mail.where", language), now.place()));
        was(facts, language, before.place(), now.place());
        if (!before.timeZone().equals(now.timeZone())) {
            facts.add(new Fact(say("mail.zone", language), now.timeZone()));
            was(facts, language, before.timeZone(), now.timeZone());
        }
        return facts;
    }

    private void was(List<Fact> facts, Locale language, String before, String now) {
        if (!before.equals(now)) {
            facts.add(new Fact(say("mail.was", language), before));
        }
    }

    private String when(Particulars of, Locale language) {
        return dates.range(of.start(), of.end(), language);
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}
