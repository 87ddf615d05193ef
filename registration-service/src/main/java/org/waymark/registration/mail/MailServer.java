package org.waymark.registration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.MalformedAddress;

/**
 * The server that takes our letters, and whether it takes local parts beyond ASCII (SMTPUTF8, RFC 6531): the settings say
 * so, or else the server at each connection. Who asks before there was one makes one.
 */
@Component
public class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(1);

    private final JavaMailSenderImpl server;
    private final @Nullable Boolean said;
    private final Clock clock;
    private volatile @Nullable Boolean offered;
    private volatile Instant asked = Instant.EPOCH;

    /** Since when the alarm is given, and when it was last; null while the server takes letters from us. */
    private final AtomicReference<@Nullable Instant> alarm = new AtomicReference<>();

    MailServer(JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.server = server;
        this.said = settings.smtputf8();
        this.clock = clock;
    }

    /** The key of what is to be said to who has typed this for an address; empty when letters reach it. */
    public Optional<String> objection(String typed) {
        return MailAddress.flaw(typed)
                .map(MalformedAddress.Flaw::key)
                .or(() -> takes(new MailAddress(typed)) ? Optional.empty() : Optional.of("mail-address.unreachable"));
    }

    public boolean takes(MailAddress address) {
        return address.isAscii() || offersUtf8();
    }

    /** Raises the alarm, once in a while: nobody gets letters until somebody has mended our account there. */
    void refusesUs(String status) {
        Instant now = clock.instant();
        Instant last = alarm.get();
        if ((last == null || !now.isBefore(last.plus(NOT_AGAIN_WITHIN))) && alarm.compareAndSet(last, now)) {
            LOG.error(
                    "The mail server takes no letters from us ({}): look at spring.mail.username, .password and"
                            + " waymark.mail.from; letters wait until then",
                    status);
        }
    }

    /** For a gauge: 1 while the mail server takes no letters from us. */
    double lockedOut() {
        return alarm.get() == null ? 0 : 1;
    }

    /** The server has taken a letter. */
    void takesOurs() {
        if (alarm.get() != null) {
            alarm.set(null);
            LOG.info("The mail server takes letters from us again");
        }
    }

    MimeMessage blank() {
        return server.createMimeMessage();
    }

    /** @param unicode whether addresses beyond ASCII are sent over it */
    Transport connect(boolean unicode) throws MessagingException {
        Session session = unicode ? inUnicode() : server.getSession();
        Transport transport = session.getTransport(
                Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        offered = transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
        return transport;
    }

    /** Letters that are marked so may pass through servers that can do it only, so the others are not. */
    Session inUnicode() {
        Properties properties = new Properties();
        properties.putAll(server.getSession().getProperties());
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    private boolean offersUtf8() {
        if (said != null) {
            return said;
        }
        if (offered == null && clock.instant().isAfter(asked.plus(NOT_AGAIN_WITHIN))) {
            ask();
        }
        return Boolean.TRUE.equals(offered);
    }

    /** One at a time: strangers can set this off. */
    private synchronized void ask() {
        if (offered != null || !clock.instant().isAfter(asked.plus(NOT_AGAIN_WITHIN))) {
            return;
        }
        asked = clock.instant();
        try {
            connect(false).close();
        } catch (MessagingException e) {
            LOG.warn(
                    "The mail server did not say what it can do ({})",
                    e.getClass().getSimpleName());
        }
    }
}
