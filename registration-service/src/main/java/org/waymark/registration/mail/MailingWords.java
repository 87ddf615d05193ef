package org.waymark.registration.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.text.Localized;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.mail.Words.Fact;

/** Puts letters to many into words. */
@Component
public class MailingWords {

    private final MessageSource messages;
    private final Dates dates;

    MailingWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** What the host writes, as somebody of this name reads it in this language. */
    public Words announcement(
            Mailing.Note note, Edition edition, Locale language, String name, String manage, String unsubscribe) {
        Localized text = note.text().in(language);
        String title = edition.title().in(language).text();
        return new Words(
                language,
                note.subject().in(language).text(),
                say("mail.greeting", language, name),
                text.text(),
                facts(edition, language),
                "",
                say("mail.manage", language),
                manage,
                say("announcement.mail.why", language, title),
                text.fallback() ? text.language() : null,
                new Words.OptOut(say("announcement.mail.unsubscribe", language), unsubscribe));
    }

    /** What has become of an edition. */
    Words change(Mailing mailing, Edition edition, Locale language, String name, String manage, boolean held) {
        String key = mailing.kind() == Letter.Kind.MOVED ? "moved" : "edition-cancelled";
        String title = edition.title().in(language).text();
        return new Words(
                language,
                say("mail." + key + ".subject", language, title),
                say("mail.greeting", language, name),
                say("mail." + key + ".text", language, title),
                facts(edition, Objects.requireNonNull(mailing.before()), language),
                held ? say("mail." + key + ".next", language) : "",
                say("mail.manage", language),
                manage,
                say(mailing.kind() == Letter.Kind.MOVED ? "mail.why" : "mail.why.over", language));
    }

    private List<Fact> facts(Edition edition, Locale language) {
        return List.of(
                new Fact(say("mail.when", language), dates.range(edition.start(), edition.end(), language)),
                new Fact(say("mail.where", language), CalendarEntries.place(edition)));
    }

    private List<Fact> facts(Edition edition, Particulars before, Locale language) {
        Particulars now = Particulars.of(edition);
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
