package org.waymark.registration.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the mail server: made for the first letter, kept for those that follow, and made anew after a
 * failure. A crowd's letters would else cost a connection each, and where the server wants TLS, a handshake. An address
 * beyond ASCII is told only to a server that offers SMTPUTF8: another one would read other letters in its bytes.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Some mail servers hang up on who says too much at a time; a fresh connection after so many costs next to nothing. */
    private static final int LETTERS_OF_A_CONNECTION = 100;

    private final MailServer server;
    private @Nullable Transport transport;
    private boolean unicode;
    private int carried;

    Courier(MailServer server) {
        this.server = server;
    }

    MimeMessage blank() {
        return server.blank();
    }

    /**
     * Returns when the mail server has taken the letter.
     *
     * @throws UnreachableAddress when the server cannot be told the address
     * @throws MessagingException when it has not, as far as can be known
     */
    void carry(MimeMessage letter) throws MessagingException {
        stamp(letter);
        Address[] to = letter.getAllRecipients();
        boolean beyondAscii =
                Stream.of(to).anyMatch(one -> !US_ASCII.newEncoder().canEncode(one.toString()));
        try {
            Transport connected = connected(beyondAscii);
            if (beyondAscii && !isInUnicode(connected)) {
                throw new UnreachableAddress();
            }
            connected.sendMessage(beyondAscii ? inUnicode(letter, to) : letter, to);
        } catch (MessagingException e) {
            close();
            throw e;
        }
        server.takesOurs();
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

    private Transport connected(boolean beyondAscii) throws MessagingException {
        if (carried == LETTERS_OF_A_CONNECTION || unicode != beyondAscii) {
            close();
        }
        if (transport == null) {
            unicode = beyondAscii;
            transport = server.connect(beyondAscii);
        }
        return transport;
    }

    private static boolean isInUnicode(Transport connected) {
        return connected instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    /** A message takes from its session whether its headers may be written in UTF-8. */
    private MimeMessage inUnicode(MimeMessage letter, Address... to) throws MessagingException {
        letter.removeHeader("To");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            letter.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("A letter could not be written", e);
        }
        MimeMessage wide = new MimeMessage(server.inUnicode(), new ByteArrayInputStream(bytes.toByteArray()));
        wide.setRecipients(Message.RecipientType.TO, to);
        return wide;
    }
}
