package org.waymark.registration.mail;

import jakarta.mail.internet.MimeMessage;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;

/** Letters that lie in the documents of one collection, and how they are put into words. */
public interface Letterbox {

    Letters letters();

    /**
     * Puts a letter into words; the same each time.
     *
     * @param owner the id of the document in which it lies
     */
    MimeMessage write(MimeMessage blank, String owner, Letter letter);

    /** Whether a letter that lies here still has to leave; asked right before it is written. */
    default boolean isWanted(String owner, Letter letter) {
        return true;
    }
}
