package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.byMail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Api;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;

/**
 * One edition from its announcement until it is over, by a moved clock. It takes place in a zone where it is early
 * evening now, so that a few hours are enough. At each stage all pages and the API say the same.
 */
@OnTheSuite
class DayInTheLifeTest {

    private static final Pattern LINK = Pattern.compile("/registrations/[^?\\s]+\\?\\S+");

    private final Suite suite;
    private final Cast cast;
    private final Api office;
    private final ZonedDateTime evening;

    DayInTheLifeTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
        this.office = cast.signedIn("office");
        Instant now = suite.clock().now();
        int hour = now.atZone(ZoneOffset.UTC).getHour();
        int east = Math.floorMod(18 - hour + 11, 24) - 11;
        this.evening = now.atZone(ZoneId.of("Etc/GMT" + (east > 0 ? "-" + east : "+" + -east)));
    }

    @Test
    void allPagesAgreeFromTheAnnouncementUntilItIsOver() {
        var edition = announced("life");
        var people = peopleOf(edition);
        agree(edition, people, "announced", "Announced", "Registration has not opened yet", "You are invited");

        cast.office().moves(edition, "open");
        agree(edition, people, "opens-at", "Registration opens on", "Registration opens on", "You are invited");

        suite.clock().goesTo(at(1).plusSeconds(60).toInstant());
        agree(edition, people, "open", "Registration open", "2 places are left", "You are invited");

        people = people.with(registered(edition, "ada"));
        registered(edition, "bea");
        agree(edition, people, "open", "All 3 places are taken", "There is no place left", "You have a place");

        suite.clock().goesTo(at(2).plusSeconds(60).toInstant());
        agree(edition, people, "closed", "Registration closed", "Registration closed on", "You have a place");

        suite.clock()
                .goesTo(evening.truncatedTo(ChronoUnit.DAYS)
                        .plusDays(1)
                        .plusMinutes(1)
                        .toInstant());
        agree(edition, people, "over", "Over", "This edition is over", "This edition is over. You had a place.");
        assertThat(page(people.ticket()))
                .contains("This ticket is no longer valid")
                .doesNotContain("<svg class=\"ticket");
    }

    @Test
    void allPagesAgreeThatItIsCancelled() {
        var edition = announced("cancelled");
        var people = peopleOf(edition);
        cast.office().moves(edition, "open");
        suite.clock().goesTo(at(1).plusSeconds(60).toInstant());
        people = people.with(registered(edition, "cem"));
        cast.office().moves(edition, "cancel");
        agree(edition, people, "cancelled", "Cancelled", "This edition is cancelled", "does not take place");
        assertThat(page(people.registration())).doesNotContain("You have a place", "/cancel?", "/ticket?");
        assertThat(page(people.ticket())).contains("This ticket is not valid").doesNotContain("<svg class=\"ticket");
    }

    /** What belongs to those who look at the edition: a registration, an invitation, a delegation. */
    private record People(String registration, String ticket, String invitation, String delegation) {

        People with(String link) {
            return new People(link, link.replace("?", "/ticket?"), invitation, delegation);
        }
    }

    private EditionUnderTest announced(String word) {
        var edition = EditionUnderTest.called(word);
        var day = evening.toLocalDate();
        office.post("/api/series/uraia/editions", """
                {"slug": "%s", "title": {"en": "%s"},
                 "host": {"organization": "brussels", "city": "Brussels", "country": "BE", "latitude": 50.85, "longitude": 4.35},
                 "start": "%s", "end": "%s", "timeZone": "%s"}
                """.formatted(
                                edition.slug(),
                                edition.title(),
                                day,
                                day,
                                evening.getZone().getId()))
                .is(201);
        Eventually.within(
                Duration.ofSeconds(10),
                () -> office.with("If-None-Match", "*")
                        .put(edition.api() + "/admission", """
                {"capacity": 3, "waitingList": false, "addressHours": null,
                 "opens": {"relativeTo": "start", "days": 0, "time": "%s"},
                 "closes": {"relativeTo": "start", "days": 0, "time": "%s"}}
                """.formatted(time(1), time(2)))
                        .is(201));
        cast.office().moves(edition, "publish");
        return edition;
    }

    private People peopleOf(EditionUnderTest edition) {
        var invitation = new String[1];
        Eventually.within(
                Duration.ofSeconds(10),
                () -> invitation[0] = office.post(
                                edition.api() + "/invitations",
                                "{\"email\": \"%s@example.org\"}".formatted(edition.slug()))
                        .is(201)
                        .get("code"));
        var delegation = office.with("If-None-Match", "*")
                .put(edition.api() + "/delegations/oslo", """
                        {"name": "Oslo", "contact": null, "language": "en", "category": "local-government", "places": 1,
                         "until": {"relativeTo": "end", "days": 0, "time": "23:59"}}""")
                .is(201)
                .get("link");
        return new People("", "", edition.page() + "/invitations/" + invitation[0], path(delegation));
    }

    /** The path of the page behind the link in the letter. */
    private String registered(EditionUnderTest edition, String name) {
        var person = cast.attendee(name + "-" + edition.slug());
        person.asksToRegisterFor(edition).is(201);
        var link = new String[1];
        byMail(() -> {
            var mails = cast.mails().to(person.email());
            assertThat(mails).isNotEmpty();
            var found = LINK.matcher(mails.getFirst().text());
            assertThat(found.find()).isTrue();
            link[0] = found.group();
        });
        return link[0];
    }

    private void agree(
            EditionUnderTest edition, People people, String phase, String badge, String atTheDoor, String toPeople) {
        Eventually.within(Duration.ofSeconds(30), () -> {
            assertThat(office.get(edition.api() + "/availability").is(200).get("phase"))
                    .isEqualTo(phase);
            assertThat(page(edition.page())).contains(badge);
            assertThat(card("/uraia", edition)).contains(badge);
            if (phase.startsWith("open")) {
                assertThat(card("/", edition)).contains(badge);
            } else {
                assertThat(page("/")).doesNotContain(edition.page() + "\"");
            }
            assertThat(page(edition.page() + "/register")).contains(atTheDoor);
            boolean register = page(edition.page()).contains(edition.page() + "/register\"");
            assertThat(register).as("a button to register").isEqualTo(badge.equals("Registration open"));
            var own = people.registration().isEmpty() ? people.invitation() : people.registration();
            assertThat(page(own)).contains(toPeople);
            boolean ended = phase.equals("over") || phase.equals("cancelled");
            assertThat(page(people.invitation()).contains("/register?invitation="))
                    .isEqualTo(!ended);
            assertThat(page(people.delegation()).contains("name=\"email\"")).isEqualTo(!ended);
            if (ended) {
                assertThat(page(people.invitation())).contains(atTheDoor);
                assertThat(page(people.delegation())).contains(atTheDoor);
            }
        });
    }

    /** What a list says of the edition: from its link to the end of its row or card. */
    private String card(String list, EditionUnderTest edition) {
        var html = page(list);
        int link = html.indexOf(edition.page() + "\"");
        assertThat(link).as(edition.page() + " on " + list).isPositive();
        int end = html.indexOf(list.equals("/") ? "</article>" : "</tr>", link);
        return html.substring(link, end);
    }

    private String page(String path) {
        var at = path + (path.contains("?") ? "&" : "?") + "asked=" + System.nanoTime();
        return cast.anyone()
                .with("Accept", "text/html")
                .with("Accept-Language", "en")
                .get(at)
                .is(200)
                .text();
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private ZonedDateTime at(int hours) {
        return evening.plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
    }

    private LocalTime time(int hours) {
        return at(hours).toLocalTime();
    }
}
