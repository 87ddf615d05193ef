package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Answered;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Contact;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;

class CalendarEntriesTest {

    private static final EditionId EDITION = EditionId.of("uraia", "brussels-2018");
    private static final Instant NOW = Instant.parse("2018-05-01T12:00:00Z");

    private static final Letterhead HEAD = new Letterhead(
            "Uraia, Brussels",
            List.of(new Words.Fact("Host", "Brussels, Belgium")),
            new Contact("The host", new MailAddress("host@brussels.example"), null));

    private final CalendarEntries entries = entries();
    private final Edition edition = edition("Using data, openly; always", null);
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
            new Answered("r", "b", Status.CONFIRMED, 0, null, null),
            true,
            null,
            null,
            null,
            List.of(),
            null,
            null);

    @Test
    void anInvitationNamesThePersonAndTheWholeDays() {
        String entry = entries.invitation(registration, edition, HEAD, 7, NOW);
        assertThat(lines(entry))
                .contains("METHOD:REQUEST", "UID:abc@waymark.example", "SEQUENCE:8", "STATUS:CONFIRMED")
                .contains("DTSTART;VALUE=DATE:20180530", "DTEND;VALUE=DATE:20180601")
                .contains("SUMMARY:Using data\\, openly\\; always", "LOCATION:Brussels")
                .contains("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org");
    }

    @Test
    void aCancellationHasTheSameUidAndAHigherSequence() {
        assertThat(lines(entries.cancellation(registration, edition, HEAD, 9, NOW)))
                .contains("METHOD:CANCEL", "UID:abc@waymark.example", "SEQUENCE:10", "STATUS:CANCELLED");
    }

    @Test
    void whatIsDownloadedIsAValidCalendar() throws Exception {
        String entry = entries.download(registration, edition, HEAD);
        assertThat(new CalendarBuilder()
                        .build(new StringReader(entry))
                        .validate()
                        .hasErrors())
                .isFalse();
        assertThat(lines(entry)).contains("METHOD:PUBLISH").noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void anEntrySaysWhomToAskAndLeadsToTheRegistrationWithoutItsKey() {
        assertThat(lines(entries.invitation(registration, edition, HEAD, 7, NOW)))
                .contains(
                        "ORGANIZER;CN=The host:mailto:host@brussels.example",
                        "URL:https://waymark.example/registrations/abc?lang=en")
                .anyMatch(line -> line.startsWith("DESCRIPTION:Your registration")
                        && line.contains("https://waymark.example/registrations/abc?lang=en")
                        && line.contains("Brussels\\, Belgium"))
                .noneMatch(line -> line.contains("key="));
    }

    @RepeatedTest(200)
    void noLineHasMoreThan75OctetsAndUnfoldedItSaysWhatItSaid(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        String title = text(random);
        String venue = text(random);
        Letterhead head = new Letterhead(
                text(random),
                List.of(new Words.Fact("Host", text(random))),
                new Contact(text(random).replace('"', ' '), new MailAddress("host@brussels.example"), null));
        String entry = entries.invitation(registration, edition(title, venue), head, 7, NOW);

        assertThat(entry.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75)
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(line));
        VEvent read = (VEvent) new CalendarBuilder()
                .build(new StringReader(entry))
                .getComponents()
                .getFirst();
        assertThat(read.getSummary().getValue()).isEqualTo(title);
        assertThat(read.getLocation().getValue()).isEqualTo(venue + ", Brussels");
    }

    /** Long, of letters of one to four octets, pictures and what the format itself uses. */
    private static String text(Random random) {
        String letters = "aZ ,;:\\é語🎉👩‍🚒łø'";
        int[] points = letters.codePoints().toArray();
        String text = random.ints(1 + random.nextInt(200), 0, points.length)
                .map(at -> points[at])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "T" + text.strip() + "T";
    }

    private static CalendarEntries entries() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/service");
        messages.setDefaultEncoding("UTF-8");
        return new CalendarEntries(
                new MailSettings(
                        "sender@waymark.example",
                        1,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ZERO,
                        null,
                        Duration.ofSeconds(10)),
                new CalendarDomains(List.of(new CalendarDomains.Since("waymark.example", Instant.EPOCH))),
                messages,
                "https://waymark.example");
    }

    private static Edition edition(String title, @Nullable String venue) {
        return new Edition(
                EDITION,
                1,
                LocalizedText.of("en", title),
                "open",
                new Edition.Host("brussels", "Brussels", "BE"),
                LocalDate.of(2018, 5, 30),
                LocalDate.of(2018, 5, 31),
                "Europe/Brussels",
                venue,
                null,
                null);
    }

    /** As a calendar reads them. */
    private static List<String> lines(String entry) {
        return entry.replace("\r\n ", "").lines().toList();
    }
}
