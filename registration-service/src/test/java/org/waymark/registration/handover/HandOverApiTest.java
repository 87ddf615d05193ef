package org.waymark.registration.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** A place goes from one named person to another. */
@ServiceTest
class HandOverApiTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theNewPersonHasThePlaceAndALinkThatTheOldOneDoesNotHave(MailCatcher mails) {
        EditionId edition = edition(true);
        String ada = aName();
        String bob = aName();
        Reply receipt = register(edition, ada);
        Reply old = handOver(receipt, bob, "If-Match", "*");
        assertThat(old.status()).as(old.toString()).isEqualTo(200);
        assertThat(old.json().path("status").asString()).isEqualTo("cancelled");
        CaughtMail place = newest(bob, 1, mails);
        assertThat(place.subject()).isEqualTo("You have a place: Using data");
        assertThat(place.text()).contains("handed over to you", "questions for you");
        assertThat(place.attachments()).containsExactly("invitation.ics");
        CaughtMail gone = newest(ada, 2, mails);
        assertThat(gone.subject()).isEqualTo("Your place is handed over: Using data");
        assertThat(gone.attachments()).containsExactly("invitation.ics");
        String link = place.text()
                .lines()
                .filter(line -> line.contains("/registrations/") && line.contains("key="))
                .findFirst()
                .orElseThrow();
        String own = "/api" + link.substring(link.indexOf("/registrations/"));
        assertThat(api.get(own).json().path("name").asString()).isEqualTo(bob);
        String manage = receipt.own();
        String foreign = own.substring(0, own.indexOf("key=")) + manage.substring(manage.indexOf("key="));
        assertThat(api.get(foreign).status()).isEqualTo(404);
    }

    @Test
    void whereTheHostDoesNotLetPeopleDoItTheHostMayStill() {
        EditionId edition = edition(false);
        Reply receipt = register(edition, aName());
        Reply refused = handOver(receipt, aName(), "If-Match", "*");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("hand-over-not-allowed");
        String id = receipt.json().path("id").asString();
        Reply byHost = api.post(
                "/api/registrations/" + id + "/hand-over",
                successor(aName()),
                "Authorization",
                "Bearer " + Api.HOST,
                "If-Match",
                "*");
        assertThat(byHost.status()).isEqualTo(200);
    }

    @Test
    void nobodyIsInTwiceAndNothingIsDoneUnseen() {
        EditionId edition = edition(true);
        String bob = aName();
        register(edition, bob);
        Reply receipt = register(edition, aName());
        assertThat(handOver(receipt, bob, "If-Match", "*").problem()).isEqualTo("already-registered");
        assertThat(handOver(receipt, aName()).status()).isEqualTo(428);
        assertThat(handOver(receipt, aName(), "If-Match", "\"99\"").status()).isEqualTo(412);
        assertThat(handOver(receipt, "", "If-Match", "*").status()).isEqualTo(400);
    }

    @Test
    void ofAHandOverAndACorrectionAtOnceOneIsDoneAndTheOtherHasSeenTooLittle() throws Exception {
        EditionId edition = edition(true);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                Reply receipt = register(edition, aName());
                String seen = api.get("/api" + receipt.own()).header("ETag");
                Future<Reply> gone = people.submit(() -> {
                    start.await();
                    return handOver(receipt, aName(), "If-Match", seen);
                });
                Future<Reply> corrected = people.submit(() -> {
                    start.await();
                    return correct(receipt, seen);
                });
                assertThat(List.of(gone.get().status(), corrected.get().status()))
                        .containsExactlyInAnyOrder(200, 412);
            }
        }
    }

    private Reply correct(Reply receipt, String seen) {
        String id = receipt.json().path("id").asString();
        return api.send(
                "PATCH",
                "/api/registrations/" + id,
                "{\"country\":\"FR\"}",
                "Authorization",
                "Bearer " + Api.HOST,
                "If-Match",
                seen);
    }

    private EditionId edition(boolean handOver) {
        return world.anOpenEdition(new Admission(50, true, List.of(), Entry.AT_ONCE, null, null, null, null, handOver));
    }

    private Reply register(EditionId edition, String name) {
        return api.post(path(edition, "/registrations"), wish(name));
    }

    private Reply handOver(Reply receipt, String to, String... headers) {
        String own = "/api" + receipt.own();
        return api.post(own.replace("?", "/hand-over?"), successor(to), headers);
    }

    private static String successor(String name) {
        return wish(name).replaceFirst("\"category\":\"[^\"]*\",", "");
    }

    private static CaughtMail newest(String name, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), letters -> letters.size() == number)
                .getFirst();
    }
}
