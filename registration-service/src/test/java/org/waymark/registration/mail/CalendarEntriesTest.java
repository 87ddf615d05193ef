package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Answered;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;

class CalendarEntriesTest {

    private static final EditionId EDITION = EditionId.of("uraia", "brussels-2018");
    private static final Instant NOW = Instant.parse("2018-05-01T12:00:00Z");

    private final CalendarEntries entries = new CalendarEntries(
            new MailSettings(
                    "host@waymark.example",
                    1,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(5),
                    3,
                    Duration.ZERO,
                    null,
                    Duration.ofSeconds(10)),
            "http://localhost:8080");
    private final Edition edition = new Edition(
            EDITION,
            1,
            LocalizedText.of("en", "Using data, openly; always"),
            "open",
            new Edition.Host("brussels", "Brussels", "BE"),
            LocalDate.of(2018, 5, 30),
            LocalDate.of(2018, 5, 31),
            "Europe/Brussels",
            null);
    private final Registration registration = new Registration(
            new RegistrationId("abc"),
            7,
            EDITION,
            1,
            Status.CONFIRMED,
            "research",
            "en",
            new Person("Ada", "ada@example.org", "", "BE"),
            new Address("ada@example.org"),
            NOW,
            NOW,
            true,
            new Answered("r", "b", Status.CONFIRMED, 0, null),
            true,
            null,
            null,
            List.of(),
            null,
            null);

    @Test
    void anInvitationNamesThePersonAndTheWholeDays() {
        String entry = entries.invitation(registration, edition, 7, NOW);
        assertThat(lines(entry))
                .contains("METHOD:REQUEST", "UID:abc@waymark", "SEQUENCE:8", "STATUS:CONFIRMED")
                .contains("DTSTART;VALUE=DATE:20180530", "DTEND;VALUE=DATE:20180601")
                .contains("SUMMARY:Using data\\, openly\\; always", "LOCATION:Brussels")
                .contains("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org");
    }

    @Test
    void aCancellationHasTheSameUidAndAHigherSequence() {
        assertThat(lines(entries.cancellation(registration, edition, 9, NOW)))
                .contains("METHOD:CANCEL", "UID:abc@waymark", "SEQUENCE:10", "STATUS:CANCELLED");
    }

    @Test
    void whatIsDownloadedIsAValidCalendar() throws Exception {
        String entry = entries.download(registration, edition);
        assertThat(new CalendarBuilder()
                        .build(new StringReader(entry))
                        .validate()
                        .hasErrors())
                .isFalse();
        assertThat(lines(entry)).contains("METHOD:PUBLISH").noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    private static List<String> lines(String entry) {
        return entry.lines().toList();
    }
}
