package org.waymark.registration.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import com.google.zxing.qrcode.decoder.Decoder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

@ServiceTest
class TicketTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationKeys keys;

    @Test
    void theCodeOnTheTicketIsThatOfTheRegistrationAndOfNoOther() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Reply ada = api.post(path(edition, "/registrations"), wish("ada-ticket"));
        var ticket = api.page(page(ada, "/ticket"));
        assertThat(ticket.status()).isEqualTo(200);
        Registration registration = registrations
                .find(new RegistrationId(ada.json().path("id").asString()))
                .orElseThrow();
        Element drawn = ticket.html().select("svg[role=img][aria-label]").getFirst();
        String code = scanned(drawn);
        assertThat(keys.isTicket(code, registration)).isTrue();
        assertThat(code).isEqualTo(keys.ticket(registration)).doesNotContain("ada-ticket");
        for (int i = 0; i < code.length(); i++) {
            String other = code.charAt(i) == 'x' ? "y" : "x";
            assertThat(keys.isTicket(code.substring(0, i) + other + code.substring(i + 1), registration))
                    .as("tampered at " + i)
                    .isFalse();
        }
        String number = ticket.html().select(".ticket-number code").text();
        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(keys.isTicketNumber(number.toLowerCase(Locale.ROOT).replace('-', ' '), registration))
                .isTrue();
        assertThat(keys.isTicketNumber(number.substring(1), registration)).isFalse();
    }

    @Test
    void strangersAreNotShownIt() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Reply eve = api.post(path(edition, "/registrations"), wish("eve-ticket"));
        String ticket = page(eve, "/ticket");
        assertThat(api.page(ticket + "x").status()).isEqualTo(404);
        assertThat(api.page(ticket.substring(0, ticket.indexOf('?'))).status()).isEqualTo(303);
        assertThat(api.page(ticket.substring(0, ticket.indexOf('?')), Api.as(Api.OTHER_HOST))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theMailSaysWhereTheTicketIs(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("mail-ticket"));
        CaughtMail mail = await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to("mail-ticket@example.org"), letters -> letters.size() == 1)
                .getFirst();
        assertThat(mail.text()).contains("Your ticket is on that page too.");
    }

    @Test
    void whoWaitsHasNone() {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        Reply bob = api.post(path(edition, "/registrations"), wish("bob-ticket"));
        assertThat(api.page(page(bob, "/ticket")).status()).isEqualTo(409);
        assertThat(api.page(page(bob, "")).html().select("a[href*=/ticket]")).isEmpty();
    }

    @Test
    void aScannerReadsWhatWasWritten() throws Exception {
        String text = "abcDEF_-1234567890.abcDEF_-1234567890";
        assertThat(scanned(QrCode.of(text))).isEqualTo(text);
    }

    private static String scanned(Element drawn) throws Exception {
        String box = drawn.attr("viewBox");
        int size = Integer.parseInt(box.substring(box.lastIndexOf(' ') + 1));
        return scanned(new QrCode(size, drawn.select("path").attr("d")));
    }

    /** Reads the dark modules off the path, without the quiet zone. */
    private static String scanned(QrCode drawn) throws Exception {
        int quiet = 4;
        int size = drawn.size() - 2 * quiet;
        boolean[][] modules = new boolean[size][size];
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(drawn.path())
                .results()
                .forEach(dark -> modules[Integer.parseInt(dark.group(2)) - quiet][
                        Integer.parseInt(dark.group(1)) - quiet] = true);
        return new Decoder().decode(modules).getText();
    }

    static String page(Reply receipt, String rest) {
        return receipt.own().replace("?", rest + "?");
    }
}
