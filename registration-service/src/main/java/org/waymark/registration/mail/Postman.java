package org.waymark.registration.mail;

import com.mongodb.MongoException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MalformedAddress;
import org.waymark.defaults.store.Sweep;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Batch;
import org.waymark.registration.attendee.Delivery;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;

/**
 * Sends the letters that lie in registrations and elsewhere. It is told right after a commit; a sweep finds what a
 * crash or a mail server's absence left behind. A letter is taken up by one process, and taken out once the mail server has it: only
 * a crash between these two sends it again, under the same {@code Message-ID}. What the server refuses for good is given
 * up at once, what may pass is tried again, and while it refuses us, all letters wait.
 */
@Component
public class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    static final int SWEPT_AT_ONCE = 500;

    private final LetterWriter registrations;
    private final List<Letterbox> boxes;
    private final MailServer server;
    private final Clock clock;
    private final MailSettings settings;
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());
    private final Semaphore resting;
    private final Queue<Owner> waiting = new ConcurrentLinkedQueue<>();

    /** Somebody lingers, and looks for all that waits afterwards. */
    private final AtomicBoolean gathering = new AtomicBoolean();

    /** The last sweep did not find all that lies there; the next need not wait for its time. */
    private final AtomicBoolean moreLies = new AtomicBoolean();

    /** So that a sweep does not queue again what the senders have not come to yet. */
    private final Set<Owner> queued = ConcurrentHashMap.newKeySet();

    Postman(LetterWriter registrations, List<Letterbox> boxes, MailServer server, Clock clock, MailSettings settings) {
        this.registrations = registrations;
        this.boxes = boxes;
        this.server = server;
        this.clock = clock;
        this.settings = settings;
        this.resting = new Semaphore(settings.senders());
    }

    /** Sends what this commit brought, in the background. */
    public void deliver(Batch batch) {
        batch.decided()
                .forEach(
                        decided -> deliver(registrations, decided.registration().value()));
    }

    /** Sends the letters of one registration, in the background. */
    public void deliver(RegistrationId registration) {
        deliver(registrations, registration.value());
    }

    /** Sends the letters of one document, in the background. */
    public void deliver(Letterbox box, String owner) {
        submit(new Owner(box, owner));
    }

    @Scheduled(fixedDelayString = "${waymark.mail.sweep:10s}")
    void sweep() {
        try {
            Sweep.over(boxes, "letters", this::sweep);
        } catch (MongoException e) {
            LOG.warn("The store did not answer; letters wait for the next sweep", e);
        }
    }

    private void sweep(Letterbox box) {
        List<String> found = box.letters().waiting(clock.instant(), SWEPT_AT_ONCE);
        if (found.size() == SWEPT_AT_ONCE) {
            moreLies.set(true);
        }
        found.forEach(owner -> deliver(box, owner));
    }

    /** What has not been sent by now lies in the store for the next start; letters in hand are let go first. */
    @Override
    public void destroy() throws InterruptedException {
        senders.shutdownNow();
        if (!senders.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Letters were still in hand after {}", GOODBYE);
        }
    }

    private void submit(Owner owner) {
        if (queued.add(owner)) {
            waiting.add(owner);
            wake();
        }
    }

    private void wake() {
        if (!waiting.isEmpty() && resting.tryAcquire()) {
            if (gathering.compareAndSet(false, true)) {
                start();
            } else {
                resting.release();
            }
        }
    }

    private void start() {
        try {
            senders.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped; what waits is sent after the next start");
        }
    }

    private void work() {
        LockSupport.parkNanos(settings.linger().toNanos());
        gathering.set(false);
        wake();
        try (Courier courier = new Courier(server)) {
            for (Owner owner = waiting.poll(); owner != null && !senders.isShutdown(); owner = waiting.poll()) {
                queued.remove(owner);
                deliver(owner, courier);
            }
        } finally {
            resting.release();
        }
        if (!senders.isShutdown() && moreLies.getAndSet(false)) {
            sweep();
        }
        wake();
    }

    private void deliver(Owner owner, Courier courier) {
        try {
            boolean more = true;
            while (more) {
                Instant now = clock.instant();
                Letters.Box box = owner.letters()
                        .take(owner.id(), now, now.plus(settings.lease()))
                        .orElse(null);
                more = box != null && send(owner, box, courier);
            }
        } catch (RuntimeException e) {
            LOG.warn("The letters of {} wait for a later sweep", owner.id(), e);
        }
    }

    /** Whether more letters have come in the meantime; those that must wait for the mail server do not count. */
    private boolean send(Owner owner, Letters.Box box, Courier courier) {
        for (Letter letter : box.letters()) {
            Delivery became = null;
            try {
                if (owner.box().isWanted(owner.id(), letter)) {
                    courier.carry(owner.box().write(courier.blank(), owner.id(), letter));
                    became = Delivery.sent(letter, clock.instant());
                }
            } catch (MessagingException | MailException | MalformedAddress e) {
                became = failed(owner, box, letter, Failure.of(e));
                if (became == null) {
                    return false;
                }
            }
            if (letter.equals(box.letters().getLast())) {
                return owner.letters().dropLast(owner.id(), letter, became);
            }
            owner.letters().drop(owner.id(), letter, became);
        }
        return false;
    }

    /** What has become of a letter that did not leave; null for one that waits. Only the server's codes are logged. */
    private @Nullable Delivery failed(Owner owner, Letters.Box box, Letter letter, Failure failure) {
        return switch (failure.kind()) {
            case FINAL -> {
                LOG.warn("Letter {} of {} was refused ({})", letter.id(), owner.id(), failure.status());
                yield delivery(letter, Delivery.State.REFUSED, failure);
            }
            case OURS -> {
                server.refusesUs(failure.status());
                postpone(owner, settings.lockedOut(), false, failure);
                yield null;
            }
            case PASSING -> passing(owner, box, letter, failure);
        };
    }

    private @Nullable Delivery passing(Owner owner, Letters.Box box, Letter letter, Failure failure) {
        if (box.tries() >= settings.tries()) {
            LOG.error(
                    "Letter {} of {} is given up after {} tries ({})",
                    letter.id(),
                    owner.id(),
                    box.tries(),
                    failure.status());
            return delivery(letter, Delivery.State.GIVEN_UP, failure);
        }
        LOG.warn(
                "Letter {} of {} could not be sent ({}); it is tried again", letter.id(), owner.id(), failure.status());
        postpone(owner, settings.pauseAfter(box.tries()), true, failure);
        return null;
    }

    private void postpone(Owner owner, Duration pause, boolean counts, Failure failure) {
        Instant now = clock.instant();
        owner.letters().postpone(owner.id(), now.plus(pause), counts, failure.trouble(now));
    }

    private Delivery delivery(Letter letter, Delivery.State state, Failure failure) {
        return new Delivery(letter, state, clock.instant(), failure.code(), failure.sentence());
    }

    /** The document in which letters lie. */
    private record Owner(Letterbox box, String id) {

        Letters letters() {
            return box.letters();
        }
    }
}
