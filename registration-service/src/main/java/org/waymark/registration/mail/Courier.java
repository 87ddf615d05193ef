package org.waymark.registration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server: made for the first letter, kept for those that follow, and made anew after a
 * failure. A crowd's letters would else cost a connection each, and where the server wants TLS, a handshake.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Some mail servers hang up on who says too much at a time; a fresh connection after so many costs next to nothing. */
    private static final int LETTERS_OF_A_CONNECTION = 100;

    private final JavaMailSenderImpl server;
    private @Nullable Transport transport;
    private int carried;

    Courier(JavaMailSenderImpl server) {
        this.server = server;
    }

    MimeMessage blank() {
        return server.createMimeMessage();
    }

    /**
     * Returns when the mail server has taken the letter.
     *
     * @throws MessagingException when it has not, as far as can be known
     */
    void carry(MimeMessage letter) throws MessagingException {
        stamp(letter);
        try {
            connected().sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            close();
            throw e;
        }
        carried++;
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server did not say goodbye", e);
            }
            transport = null;
            carried = 0;
        }
    }

    /** To save a message is to give it a new id; it keeps the one it has. */
    @SuppressWarnings("JavaUtilDate") // the mail API takes no other
    private static void stamp(MimeMessage letter) throws MessagingException {
        String id = letter.getMessageID();
        letter.setSentDate(new Date());
        letter.saveChanges();
        if (id != null) {
            letter.setHeader("Message-ID", id);
        }
    }

    private Transport connected() throws MessagingException {
        if (carried == LETTERS_OF_A_CONNECTION) {
            close();
        }
        if (transport == null) {
            transport = server.getSession()
                    .getTransport(
                            Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        }
        return transport;
    }
}
