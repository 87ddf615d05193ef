package org.waymark.registration.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.MailingWords;
import org.waymark.registration.mail.Stationery;
import org.waymark.registration.mail.Words;

/** Shows the host a change as people would read it, and how many would. */
@Component
class ChangeLetters {

    private final MailingWords words;
    private final Stationery stationery;
    private final Recipients recipients;
    private final Clock clock;
    private final String publicUrl;

    ChangeLetters(
            MailingWords words,
            Stationery stationery,
            Recipients recipients,
            Clock clock,
            @Value("${waymark.public-url}") String publicUrl) {
        this.words = words;
        this.stationery = stationery;
        this.recipients = recipients;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    Preview of(PendingChange change, Mailing.@Nullable Note note) {
        List<String> languages = change.languages();
        Recipients.Concerned told = recipients.count(change.edition().id(), languages, change.upTo());
        Recipients.Concerned all = recipients.count(change.edition().id(), Languages.codes(), change.upTo());
        return new Preview(
                told.placed(),
                told.hopeful(),
                all.all() - told.all(),
                languages.stream()
                        .map(language -> letter(change, note, language, told.in(language)))
                        .toList());
    }

    private Letter letter(PendingChange change, Mailing.@Nullable Note note, String code, long people) {
        Locale language = Locale.forLanguageTag(code);
        Mailing mailing = change.mailing(note, people, clock.instant());
        String page = Languages.in(language, publicUrl + "/registrations/…");
        Words said = words.change(mailing, change.edition(), language, "…", page, true);
        return new Letter(code, people, said.subject(), said.text(), stationery.html(said));
    }

    /**
     * Whom a letter reaches, and how it reads.
     *
     * @param placed those told who have a place
     * @param hopeful those told who hope for one
     * @param unconcerned those who read a language in which nothing has changed, and get no letter
     */
    record Preview(long placed, long hopeful, long unconcerned, List<Letter> letters) {

        public long people() {
            return placed + hopeful;
        }
    }

    /** The letter in one language, and how many read it. */
    record Letter(String language, long people, String subject, String text, String html) {}
}
