package org.waymark.stack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One mail as one recipient got it.
 *
 * @param text the plain text, empty when the mail has none
 * @param attachments the file names of what came with it
 * @param messageId the same where a server got one mail twice; empty when the mail has none
 * @param calendar the calendar entry that came with it; empty for none
 * @param unsubscribe where its {@code List-Unsubscribe} leads; empty for nowhere
 */
public record CaughtMail(
        String to,
        String subject,
        String text,
        Instant received,
        List<String> attachments,
        String messageId,
        String calendar,
        String unsubscribe) {

    static CaughtMail of(MimeMessage message, String to, Instant received) throws MessagingException {
        var texts = new ArrayList<String>();
        var attachments = new ArrayList<String>();
        var calendars = new ArrayList<String>();
        try {
            read(message, texts, attachments, calendars);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
        var subject = message.getSubject();
        return new CaughtMail(
                to,
                subject == null ? "" : subject,
                texts.isEmpty() ? "" : texts.getFirst(),
                received,
                List.copyOf(attachments),
                Objects.requireNonNullElse(message.getMessageID(), ""),
                calendars.isEmpty() ? "" : calendars.getFirst(),
                header(message, "List-Unsubscribe").replaceAll("[<>]", ""));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, ",");
        return value == null ? "" : MimeUtility.unfold(value);
    }

    private static void read(Part part, List<String> texts, List<String> attachments, List<String> calendars)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
            if (part.isMimeType("text/calendar")) {
                calendars.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } else if (part.isMimeType("text/plain")) {
            texts.add(part.getContent().toString());
        } else if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                read(each, texts, attachments, calendars);
            }
        }
    }
}
