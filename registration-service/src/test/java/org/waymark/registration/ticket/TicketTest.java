package org.waymark.registration.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

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
    void theCodeOnTheTicketIsThatOfTheRegistrationAndOfNoOther() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        JsonNode ada =
                api.post(path(edition, "/registrations"), wish("ada-ticket")).json();
        var ticket = api.page(page(ada, "/ticket"));
        assertThat(ticket.status()).isEqualTo(200);
        String code = ticket.html().select("main code").text();
        Registration registration = registrations
                .find(new RegistrationId(ada.path("id").asString()))
                .orElseThrow();
        assertThat(keys.isTicket(code, registration)).isTrue();
        assertThat(keys.isTicket(code.substring(0, code.length() - 1) + "_", registration))
                .isFalse();
        assertThat(ticket.html().select("svg[role=img] path").attr("d"))
                .isEqualTo(QrCode.of(code).path());
        assertThat(code).doesNotContain("ada");
    }

    @Test
    void whoWaitsHasNone() {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        JsonNode bob =
                api.post(path(edition, "/registrations"), wish("bob-ticket")).json();
        assertThat(api.page(page(bob, "/ticket")).status()).isEqualTo(409);
        assertThat(api.page(page(bob, "")).html().select("a[href*=/ticket]")).isEmpty();
    }

    @Test
    void aScannerReadsWhatWasWritten() throws Exception {
        String text = "abcDEF_-1234567890.abcDEF_-1234567890";
        var modules = QrCode.modules(text);
        int[] box = modules.getEnclosingRectangle();
        boolean[][] bare = new boolean[box[3]][box[2]];
        for (int y = 0; y < box[3]; y++) {
            for (int x = 0; x < box[2]; x++) {
                bare[y][x] = modules.get(box[0] + x, box[1] + y);
            }
        }
        assertThat(new Decoder().decode(bare).getText()).isEqualTo(text);
    }

    static String page(JsonNode receipt, String rest) {
        String manage = receipt.path("manage").asString();
        return "/registrations/" + receipt.path("id").asString() + rest + manage.substring(manage.indexOf('?'));
    }
}
