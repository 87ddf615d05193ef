package org.waymark.registration.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** Who has a place is told once of what becomes of the edition, in mail and calendar. */
@ServiceTest
class EditionChangesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Editions editions;

    @Autowired
    EditionChanges changes;

    @Test
    void aMovedEditionUpdatesTheCalendarEntryOnceHoweverOftenItIsTold(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition);
        String bob = register(edition);
        CaughtMail confirmed = mailsTo(ada, 1, mails).getFirst();
        world.tell(edition, "open", "2027-06-06", "2027-06-07", "Old harbour");
        CaughtMail moved = mailsTo(ada, 2, mails).getFirst();
        assertThat(moved.subject()).isEqualTo("Please note what has changed: Using data");
        assertThat(moved.text())
                .contains("When: 6–7 June 2027", "Until now: 30–31 May 2027", "Where: Old harbour, Brussels");
        assertThat(line(moved, "UID:")).isEqualTo(line(confirmed, "UID:"));
        assertThat(sequence(moved)).isGreaterThan(sequence(confirmed));
        assertThat(moved.calendar()).contains("METHOD:REQUEST", "DTSTART;VALUE=DATE:20270606");
        Edition now = editions.known(edition);
        changes.look(now);
        world.tell(edition, "open", "2027-06-06", "2027-06-07", "Old harbour", now.version());
        world.tell(edition, "open", "2027-05-30", "2027-05-31", "Town hall", now.version() - 1);
        world.tell(edition, "closed", "2027-06-06", "2027-06-07", "Old harbour");
        await().until(() -> editions.known(edition).status().equals("closed"));
        changes.look(editions.known(edition));
        world.tell(edition, "closed", "2027-06-08", "2027-06-08", "Old harbour");
        CaughtMail again = mailsTo(ada, 3, mails).getFirst();
        assertThat(sequence(again)).isGreaterThan(sequence(moved));
        assertThat(mails.to(bob + "@example.org")).as("who waits").hasSize(1);
    }

    @Test
    void aCancelledEditionCancelsTheCalendarEntryAndTellsThoseWhoWait(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition);
        String bob = register(edition);
        CaughtMail confirmed = mailsTo(ada, 1, mails).getFirst();
        mailsTo(bob, 1, mails);
        world.tell(edition, "cancelled");
        CaughtMail cancelled = mailsTo(ada, 2, mails).getFirst();
        assertThat(cancelled.subject()).isEqualTo("Does not take place: Using data");
        assertThat(cancelled.calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(line(cancelled, "UID:")).isEqualTo(line(confirmed, "UID:"));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(confirmed));
        CaughtMail told = mailsTo(bob, 2, mails).getFirst();
        assertThat(told.subject()).isEqualTo("Does not take place: Using data");
        assertThat(told.calendar()).isEmpty();
    }

    private static int sequence(CaughtMail mail) {
        return Integer.parseInt(line(mail, "SEQUENCE:").substring("SEQUENCE:".length()));
    }

    private static String line(CaughtMail mail, String start) {
        return mail.calendar()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String register(EditionId edition) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        api.post(path(edition, "/registrations"), wish(name));
        return name;
    }

    private static List<CaughtMail> mailsTo(String name, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), found -> found.size() == number);
    }
}
