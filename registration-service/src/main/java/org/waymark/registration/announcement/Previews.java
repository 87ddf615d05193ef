package org.waymark.registration.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.MailingWords;
import org.waymark.registration.mail.Stationery;
import org.waymark.registration.mail.Words;

/** Shows the host what people would read, and how many would. */
@Component
class Previews {

    private final MailingWords words;
    private final Stationery stationery;
    private final Recipients recipients;
    private final Editions editions;
    private final String publicUrl;

    Previews(
            MailingWords words,
            Stationery stationery,
            Recipients recipients,
            Editions editions,
            @Value("${waymark.public-url}") String publicUrl) {
        this.words = words;
        this.stationery = stationery;
        this.recipients = recipients;
        this.editions = editions;
        this.publicUrl = publicUrl;
    }

    Preview of(Mailing mailing) {
        Edition edition = editions.known(mailing.edition());
        Mailing.Note note = Objects.requireNonNull(mailing.note());
        Recipients.Count count = recipients.count(mailing.edition(), mailing.group());
        return new Preview(
                count.people(),
                count.unsubscribed(),
                Languages.SUPPORTED.stream()
                        .map(language -> mail(note, edition, language))
                        .toList());
    }

    private Mail mail(Mailing.Note note, Edition edition, Locale language) {
        String page = publicUrl + "/registrations/…";
        Words said = words.announcement(note, edition, language, "…", page, page + "/unsubscribe");
        String written = note.text().in(language).language();
        return new Mail(language.getLanguage(), written, said.subject(), said.text(), stationery.html(said));
    }

    /**
     * What the host sees before sending.
     *
     * @param people all in the group
     * @param unsubscribed those among them who do not get it
     */
    record Preview(long people, long unsubscribed, List<Mail> mails) {}

    /**
     * One language's mail.
     *
     * @param language of those who get it
     * @param written the language in which the host's words are
     */
    record Mail(String language, String written, String subject, String text, String html) {}
}
