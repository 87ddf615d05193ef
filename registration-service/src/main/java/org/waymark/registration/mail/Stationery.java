package org.waymark.registration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.registration.edition.Contact;

/** What all letters share: where they come from, and that they are plain text and the same as HTML. */
@Component
public class Stationery {

    private final ITemplateEngine templates;
    private final MailSettings settings;
    private final PublicHost host;

    Stationery(ITemplateEngine templates, MailSettings settings, PublicHost host) {
        this.templates = templates;
        this.settings = settings;
        this.host = host;
    }

    /**
     * A letter to which something may be attached.
     *
     * @param name is unique among all letters, and the same however often this one is written
     */
    public MimeMessageHelper letter(MimeMessage blank, MailAddress to, String name, Instant sent, Words words) {
        try {
            MimeMessageHelper mail = new MimeMessageHelper(blank, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from(), words.head().sender());
            Contact contact = words.head().contact();
            if (contact != null) {
                mail.setReplyTo(new InternetAddress(contact.email().envelope(), contact.name(), "UTF-8"));
            }
            mail.setTo(to.envelope());
            mail.setSentDate(Date.from(sent));
            mail.setSubject(SingleLine.of(words.subject()));
            mail.setText(words.text(), html(words));
            blank.setHeader("Message-ID", "<" + name + "@" + host.name() + ">");
            blank.setHeader("Content-Language", words.language().getLanguage());
            blank.setHeader("Auto-Submitted", "auto-generated");
            optOut(blank, words);
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException("A letter could not be written", e);
        }
    }

    /** The letter as its HTML shows it. */
    public String html(Words words) {
        Context context = new Context(words.language());
        context.setVariable("words", words);
        return templates.process("mail/letter", context);
    }

    /** By these the mail program itself offers to unsubscribe, in one click (RFC 2369, RFC 8058). */
    private static void optOut(MimeMessage mail, Words words) throws MessagingException {
        Words.OptOut optOut = words.optOut();
        if (optOut != null) {
            mail.setHeader("List-Unsubscribe", "<" + optOut.link() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
