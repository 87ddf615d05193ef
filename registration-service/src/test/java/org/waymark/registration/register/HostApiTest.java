package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** Approval, offers, proven addresses and the host's hand, as programs use them. */
@ServiceTest
class HostApiTest {

    private static final String[] HOST = {"Authorization", "Bearer " + Api.HOST, "If-Match", "*"};

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void whoIsApprovedHasAPlaceAndAMailThatSaysSo(MailCatcher mails) {
        EditionId edition = edition(1, Entry.AFTER_APPROVAL, null);
        String ada = aName();
        Reply receipt = register(edition, ada);
        assertThat(receipt.json().path("status").asString()).isEqualTo("requested");
        Reply approved = api.post(verb(receipt, "approve"), "{}", HOST);
        assertThat(approved.json().path("status").asString()).isEqualTo("confirmed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.to(ada + "@example.org"))
                        .extracting(mail -> mail.subject())
                        .containsExactly("You have a place: Using data", "Your request: Using data"));
        assertThat(api.post(verb(receipt, "approve"), "{}", HOST).status()).isEqualTo(409);
    }

    @Test
    void whoIsTurnedDownIsToldTheReason(MailCatcher mails) {
        EditionId edition = edition(1, Entry.AFTER_APPROVAL, null);
        String ada = aName();
        Reply receipt = register(edition, ada);
        assertThat(api.post(verb(receipt, "reject"), "{\"reason\":\" \"}", HOST).status())
                .isEqualTo(400);
        Reply rejected = api.post(verb(receipt, "reject"), "{\"reason\":\"Cities only\"}", HOST);
        assertThat(rejected.json().path("status").asString()).isEqualTo("rejected");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.to(ada + "@example.org"))
                        .anySatisfy(mail -> assertThat(mail.text()).contains("Reason: Cities only")));
    }

    @Test
    void aPlaceIsTheirsWhoShowThatTheAddressIs(MailCatcher mails) {
        EditionId edition = edition(1, Entry.AT_ONCE, 48);
        String ada = aName();
        Reply receipt = register(edition, ada);
        assertThat(receipt.json().path("status").asString()).isEqualTo("unproven");
        String link = await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.to(ada + "@example.org"), letters -> letters.size() == 1)
                .getFirst()
                .text()
                .lines()
                .filter(line -> line.contains("/registrations/"))
                .findFirst()
                .orElseThrow();
        String own = link.substring(link.indexOf("/registrations/"));
        assertThat(api.page(own).html().text())
                .contains("A place is held for you until", "Confirm my address")
                .doesNotContain(ada);
        Reply accepted = api.post("/api" + own.replace("?", "/accept?"), "");
        assertThat(accepted.json().path("status").asString()).isEqualTo("confirmed");
    }

    @Test
    void theFirstInLineIsWhoTheHostPutsThere() {
        EditionId edition = edition(0, Entry.AT_ONCE, null);
        register(edition, aName());
        Reply second = register(edition, aName());
        Reply first = api.post(verb(second, "prioritise"), "{\"priority\":1,\"reason\":\"Speaks on day one\"}", HOST);
        assertThat(first.json().path("position").asInt()).isEqualTo(1);
    }

    @Test
    void somebodyIsMovedToACategoryThatTheSeriesHas() {
        EditionId edition = edition(5, Entry.AT_ONCE, null);
        Reply receipt = register(edition, aName());
        assertThat(api.post(verb(receipt, "move"), "{\"category\":\"nobles\"}", HOST)
                        .status())
                .isEqualTo(400);
        Reply moved = api.post(verb(receipt, "move"), "{\"category\":\"research\"}", HOST);
        assertThat(moved.json().path("category").asString()).isEqualTo("research");
    }

    @Test
    void aDecisionOnWhatHasChangedMeanwhileIsRefused() {
        EditionId edition = edition(5, Entry.AFTER_APPROVAL, null);
        Reply receipt = register(edition, aName());
        String bearer = "Bearer " + Api.HOST;
        assertThat(api.post(verb(receipt, "approve"), "{}", "Authorization", bearer)
                        .status())
                .isEqualTo(428);
        assertThat(api.post(verb(receipt, "approve"), "{}", "Authorization", bearer, "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
    }

    private EditionId edition(int places, Entry entry, @Nullable Integer addressHours) {
        return world.anOpenEdition(
                new Admission(places, true, List.of(), entry, null, null, null, addressHours, false));
    }

    private Reply register(EditionId edition, String name) {
        return api.post(path(edition, "/registrations"), wish(name));
    }

    private static String verb(Reply receipt, String verb) {
        return "/api/registrations/" + receipt.json().path("id").asString() + "/" + verb;
    }
}
