package org.waymark.registration.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Postman;
import org.waymark.stack.mail.MailCatcher;

/** Nobody is left out and nobody gets two, whatever happens to those who hand out. */
@ServiceTest
@TestPropertySource(properties = "waymark.announcement.sweep=1h")
class RoundsTest {

    private static final int PEOPLE = 7;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String prefix = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Mailings mailings;

    @Autowired
    Registrations registrations;

    @Autowired
    Recipients recipients;

    @Autowired
    Postman postman;

    @Autowired
    Latest latest;

    @Test
    void whatADeadProcessHasBegunAnotherFinishesAndNobodyGetsTwo(MailCatcher mails) {
        Mailing mailing = aMailing();
        Rounds first = at(now);
        Mailing taken = first.take(mailing.id()).orElseThrow();
        Mailing after = first.page(taken, 2).orElseThrow();
        // it dies after the letters of the second page lie in the registrations, and before it notes that
        recipients.give(
                registrations.of(
                        after.edition(), after.group(), after.progress().cursor(), 2),
                after.group(),
                after.progress().upTo(),
                true,
                after.id().name(),
                after::letterTo);
        Rounds second = at(now.plus(Duration.ofSeconds(10)));
        assertThat(second.take(mailing.id())).as("the lease holds").isEmpty();
        Rounds third = at(now.plus(Duration.ofMinutes(2)));
        finish(third, third.take(mailing.id()));
        assertEachHasOne(mailing, mails);
    }

    @Test
    void twoWorkersAtOnceGiveEachPersonOne(MailCatcher mails) {
        Mailing mailing = aMailing();
        Mailing seen = at(now).take(mailing.id()).orElseThrow();
        CompletableFuture.allOf(Stream.of(at(now), at(now))
                        .map(worker -> CompletableFuture.runAsync(() -> finish(worker, Optional.of(seen))))
                        .toArray(CompletableFuture[]::new))
                .join();
        Rounds later = at(now.plus(Duration.ofMinutes(2)));
        finish(later, later.take(mailing.id()));
        assertEachHasOne(mailing, mails);
    }

    private void assertEachHasOne(Mailing mailing, MailCatcher mails) {
        Mailing done = mailings.find(mailing.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Mailing.State.SENT);
        assertThat(done.progress().told()).isEqualTo(PEOPLE);
        postman.deliver(registrations
                .of(mailing.edition(), Selection.ALL, 0, 1)
                .getFirst()
                .id());
        registrations.of(mailing.edition(), Selection.ALL, 0, 50).forEach(one -> postman.deliver(one.id()));
        IntStream.range(0, PEOPLE)
                .forEach(i -> await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(rooms(i, mails)).isEqualTo(1)));
        assertThat(rooms(PEOPLE, mails)).as("who came later").isZero();
    }

    private long rooms(int person, MailCatcher mails) {
        return mails.to(prefix + person + "@example.org").stream()
                .filter(mail -> mail.subject().equals("Using data: Rooms"))
                .count();
    }

    private static void finish(Rounds worker, Optional<Mailing> taken) {
        Optional<Mailing> mailing = taken;
        while (mailing.isPresent()) {
            mailing = worker.page(mailing.get(), 2);
        }
    }

    private Mailing aMailing() {
        EditionId edition = world.anOpenEdition(new Admission(50, true, List.of()));
        IntStream.range(0, PEOPLE).forEach(i -> api.post(path(edition, "/registrations"), wish(prefix + i)));
        Mailing.Note note = new Mailing.Note(LocalizedText.of("en", "Rooms"), LocalizedText.of("en", "Here."));
        Mailing mailing =
                Mailing.draft(edition, 1, prefix, note, Selection.ALL, now).sent(latest.rank(edition), PEOPLE, now);
        mailings.insert(mailing);
        api.post(path(edition, "/registrations"), wish(prefix + PEOPLE));
        return mailing;
    }

    private Rounds at(Instant time) {
        return new Rounds(mailings, registrations, recipients, postman, Clock.fixed(time, java.time.ZoneOffset.UTC));
    }
}
