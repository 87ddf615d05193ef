package org.waymark.registration.mail;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Batch;
import org.waymark.registration.attendee.Decided;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;

/**
 * Sends the letters that lie in registrations. It is told right after a commit; a sweep finds what a crash or a mail
 * server's absence left behind. A letter is taken up by one process, and thrown away once the mail server has it: only
 * a crash between these two sends it again, under the same {@code Message-ID}.
 */
@Component
public class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int SWEPT_AT_ONCE = 500;

    private final Registrations registrations;
    private final Letters letters;
    private final LetterWriter writer;
    private final JavaMailSender server;
    private final Clock clock;
    private final MailSettings settings;
    private final ExecutorService senders;

    /** So that a sweep does not queue again what the senders have not come to yet. */
    private final Set<RegistrationId> queued = ConcurrentHashMap.newKeySet();

    Postman(
            Registrations registrations,
            Letters letters,
            LetterWriter writer,
            JavaMailSender server,
            Clock clock,
            MailSettings settings) {
        this.registrations = registrations;
        this.letters = letters;
        this.writer = writer;
        this.server = server;
        this.clock = clock;
        this.settings = settings;
        this.senders = Executors.newFixedThreadPool(
                settings.senders(), Thread.ofVirtual().name("mail-", 0).factory());
    }

    /** Sends what this commit brought, in the background. */
    public void deliver(Batch batch) {
        batch.decided().stream().map(Decided::registration).forEach(this::submit);
    }

    @Scheduled(fixedDelayString = "${waymark.mail.sweep:10s}")
    void sweep() {
        try {
            letters.waiting(clock.instant(), SWEPT_AT_ONCE).forEach(this::submit);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; letters wait for the next sweep", e);
        }
    }

    /** What has not been sent by now lies in the store for the next start. */
    @Override
    public void destroy() {
        senders.shutdownNow();
    }

    private void submit(RegistrationId id) {
        if (!queued.add(id)) {
            return;
        }
        try {
            senders.execute(() -> {
                queued.remove(id);
                deliver(id);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped; the letters of {} wait for the next start", id.value());
        }
    }

    private void deliver(RegistrationId id) {
        try {
            do {
                Instant now = clock.instant();
                Letters.Box box =
                        letters.take(id, now, now.plus(settings.lease())).orElse(null);
                if (box == null || !send(box)) {
                    return;
                }
            } while (letters.release(id));
        } catch (RuntimeException e) {
            LOG.warn("The letters of {} wait for a later sweep", id.value(), e);
        }
    }

    /** False when the letters must wait for the mail server. */
    private boolean send(Letters.Box box) {
        Registration registration = registrations.find(box.id()).orElseThrow();
        for (Letter letter : box.letters()) {
            try {
                server.send(writer.write(server.createMimeMessage(), registration, letter));
            } catch (MailException e) {
                return failed(box, letter, e);
            }
            letters.drop(box.id(), letter);
        }
        return true;
    }

    /** What a mail server says of a failure may name the person, so only its kind is logged. */
    private boolean failed(Letters.Box box, Letter letter, MailException e) {
        String kind = e.getClass().getSimpleName();
        if (box.tries() >= settings.tries()) {
            LOG.error(
                    "Letter {} of {} is given up after {} tries ({})",
                    letter.number(),
                    box.id().value(),
                    box.tries(),
                    kind);
            letters.drop(box.id(), letter);
            return true;
        }
        LOG.warn(
                "Letter {} of {} could not be sent ({}); it is tried again",
                letter.number(),
                box.id().value(),
                kind);
        letters.postpone(box.id(), clock.instant().plus(settings.pauseAfter(box.tries())));
        return false;
    }
}
