package org.waymark.registration.mail;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** While the mail server is away letters wait, and each leaves once when it is back. */
@ServiceTest
@TestPropertySource(properties = {"spring.mail.port=1", "waymark.mail.sweep=1h"})
class PostmanTest {

    private static final int MANY = 100_000;

    private final Instant later = Instant.now().plus(Duration.ofMinutes(30));

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Registrations registrations;

    @Autowired
    LetterWriter writer;

    @Autowired
    MailSettings settings;

    @Test
    void aLetterWaitsForTheMailServer(MailCatcher mails) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("patience"));
        Registration registration =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst();
        await().until(() ->
                writer.letters().waiting(later, MANY).contains(registration.id().value()));
        Postman postman =
                new Postman(writer, List.of(writer), MailServers.of(mails), Clock.fixed(later, UTC), settings);
        await().until(() -> {
            postman.sweep();
            return !mails.to("patience@example.org").isEmpty();
        });
        await().until(() -> !writer.letters()
                .waiting(later, MANY)
                .contains(registration.id().value()));
        postman.sweep();
        postman.destroy();
        assertThat(mails.to("patience@example.org")).hasSize(1);
    }

    @Test
    void oneSweepIsEnoughHoweverManyWereLeftBehind(MailCatcher mails) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        for (int i = 0; i <= Postman.SWEPT_AT_ONCE; i++) {
            api.post(path(edition, "/registrations"), wish("many" + i));
        }
        Postman postman =
                new Postman(writer, List.of(writer), MailServers.of(mails), Clock.fixed(later, UTC), settings);
        postman.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> IntStream.rangeClosed(0, Postman.SWEPT_AT_ONCE)
                        .allMatch(i -> !mails.to("many" + i + "@example.org").isEmpty()));
        postman.destroy();
    }

    @Test
    void lettersOfTheSameMomentShareAConnection() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(3, true, List.of()));
        for (int i = 0; i < 3; i++) {
            api.post(path(edition, "/registrations"), wish("moment" + i));
        }
        Postman postman = new Postman(
                writer,
                List.of(writer),
                MailServers.of(CountingTransport.server()),
                Clock.fixed(later, UTC),
                gathering(settings));
        registrations.of(edition, Selection.ALL, 0, 3).forEach(registration -> postman.deliver(registration.id()));
        await().until(() -> CountingTransport.CARRIED.size() == 3);
        postman.destroy();
        assertThat(CountingTransport.CONNECTIONS).containsExactly("open", "closed");
    }

    /** One sender, and long enough for three to come. */
    private static MailSettings gathering(MailSettings usual) {
        return new MailSettings(
                usual.from(),
                1,
                usual.lease(),
                usual.retry(),
                usual.tries(),
                Duration.ofSeconds(2),
                null,
                usual.sweep());
    }

    @Test
    void whoIsStoppedTakesNoOtherLetterUp() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        for (int i = 0; i < 4 * settings.senders(); i++) {
            api.post(path(edition, "/registrations"), wish("stopped" + i));
        }
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch inHand = new CountDownLatch(settings.senders());
        Postman postman = new Postman(
                writer, List.of(writer), MailServers.of(silent(begun, inHand)), Clock.fixed(later, UTC), settings);
        postman.sweep();
        assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();
        postman.destroy();
        assertThat(begun).hasValue(settings.senders());
    }

    /** A server that says nothing until whoever waits is interrupted. */
    private static JavaMailSenderImpl silent(AtomicInteger begun, CountDownLatch inHand) {
        return new JavaMailSenderImpl() {
            @Override
            public MimeMessage createMimeMessage() {
                begun.incrementAndGet();
                if (inHand.getCount() > 0) {
                    inHand.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new MailPreparationException("interrupted", e);
                    }
                }
                throw new MailPreparationException("not this one");
            }
        };
    }

    @Test
    void theLettersOfARegistrationAreTakenUpByOne() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("single"));
        String id =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst().id().value();
        Letters letters = writer.letters();
        await().until(() -> letters.waiting(later, MANY).contains(id));
        assertThat(letters.take(id, later, later.plusSeconds(60))).isPresent();
        assertThat(letters.take(id, later, later.plusSeconds(60))).isEmpty();
        assertThat(letters.take(id, later.plusSeconds(61), later.plusSeconds(90)))
                .isPresent();
    }

    @Test
    void whatAProcessHasTakenUpAndNotSentWhenItDiedAnotherSends(MailCatcher mails) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("orphan"));
        String id =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst().id().value();
        await().until(() -> writer.letters().waiting(later, MANY).contains(id));
        assertThat(writer.letters().take(id, later, later.plus(settings.lease())))
                .isPresent();
        Instant after = later.plus(settings.lease()).plusSeconds(1);
        Postman postman =
                new Postman(writer, List.of(writer), MailServers.of(mails), Clock.fixed(after, UTC), settings);
        await().until(() -> {
            postman.sweep();
            return mails.to("orphan@example.org").size() == 1;
        });
        postman.destroy();
        assertThat(mails.to("orphan@example.org").getFirst().messageId()).isEqualTo("<" + id + ".c1@localhost>");
    }

    @Test
    void aLetterKeepsItsMessageIdHoweverOftenItIsWritten() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("twice"));
        Registration registration =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst();
        Letter letter = new Letter("c1", Letter.Kind.CONFIRMED, registration.version(), 0, null, null);
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        MimeMessage once = writer.write(server.createMimeMessage(), registration, letter);
        MimeMessage again = writer.write(server.createMimeMessage(), registration, letter);
        assertThat(once.getMessageID()).isEqualTo(again.getMessageID()).endsWith("@localhost>");
    }
}
