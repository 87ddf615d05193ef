package org.waymark.stack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One mail as one recipient got it.
 *
 * @param text the plain text, empty when the mail has none
 * @param attachments the file names of what came with it
 */
public record CaughtMail(String to, String subject, String text, Instant received, List<String> attachments) {

    static CaughtMail of(MimeMessage message, String to, Instant received) throws MessagingException {
        var texts = new ArrayList<String>();
        var attachments = new ArrayList<String>();
        try {
            read(message, texts, attachments);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
        var subject = message.getSubject();
        return new CaughtMail(
                to,
                subject == null ? "" : subject,
                texts.isEmpty() ? "" : texts.getFirst(),
                received,
                List.copyOf(attachments));
    }

    private static void read(Part part, List<String> texts, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/plain")) {
            texts.add(part.getContent().toString());
        } else if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                read(each, texts, attachments);
            }
        }
    }
}
