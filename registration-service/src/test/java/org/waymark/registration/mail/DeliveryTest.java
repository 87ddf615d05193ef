package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

/** The host sees what has become of each letter, and sends again what did not arrive. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest {

    private static final SmtpServer SERVER = SmtpServer.offering("8BITMIME", "AUTH PLAIN LOGIN");
    private static final String TAKEN = "250 2.1.5 OK";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Registrations registrations;

    @Autowired
    MailServer server;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", SERVER::port);
        settings.add("spring.mail.username", () -> "waymark");
        settings.add("spring.mail.password", () -> "secret");
        settings.add("spring.mail.properties.mail.smtp.auth", () -> "true");
        settings.add("waymark.mail.tries", () -> "3");
        settings.add("waymark.mail.retry", () -> "10ms");
        settings.add("waymark.mail.sweep", () -> "100ms");
    }

    @AfterEach
    void wellAgain() {
        SERVER.answering(recipient -> TAKEN);
        SERVER.answeringLogins("235 2.7.0 Accepted");
    }

    @Test
    void whatTheServerRefusesForGoodIsGivenUpAtOnceAndSentAgainWhenTheHostSaysSo(CapturedOutput log) {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String name = aName();
        SERVER.answering(
                recipient -> recipient.startsWith(name) ? "550 5.1.1 <" + recipient + ">: who is that?" : TAKEN);
        RegistrationId id = register(edition, name);
        register(edition, aName());

        JsonNode letter = letters(id, "refused");
        assertThat(letter.path("code").asInt()).isEqualTo(550);
        assertThat(letter.path("sentence").asString()).contains(name + "@example.org", "who is that?");
        assertThat(timesTold(name)).isEqualTo(1);
        assertThat(undelivered(edition)).containsExactly(name + "@example.org");
        assertThat(log).contains("(550 5.1.1)").doesNotContain("who is that?").doesNotContain(name + "@");

        Document list = page(edition, "?delivery=not-delivered");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody .badge-rejected").text()).isEqualTo("Not delivered");
        assertThat(page(edition, "/" + id.value()).select("form[action$=letters]"))
                .hasSize(1);

        SERVER.answering(recipient -> TAKEN);
        api.form("/desk/" + edition.value() + "/registrations/" + id.value() + "/letters", Map.of(), as(HOST));
        letters(id, "sent");
        assertThat(undelivered(edition)).isEmpty();
        assertThat(timesTold(name)).isEqualTo(2);
        api.post("/api/registrations/" + id.value() + "/letters", "", as(HOST));
        assertThat(page(edition, "/" + id.value()).select("#letters ~ table tbody tr"))
                .hasSize(2);
    }

    @Test
    void theHostCorrectsTheAddressAndThePersonKeepsTheirPlace() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String name = aName();
        String right = aName() + "@example.org";
        SERVER.answering(recipient -> recipient.startsWith(name) ? "550 5.1.1 Nobody" : TAKEN);
        RegistrationId wrong = register(edition, name);
        letters(wrong, "refused");
        String desk = "/desk/" + edition.value() + "/registrations/" + wrong.value() + "/address";
        String version =
                page(edition, "/" + wrong.value()).select("[name=version]").val();

        Api.Reply no = api.form(desk, Map.of("version", version, "email", "no one"), as(HOST));
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.html().select("[name=email]").val()).isEqualTo("no one");
        Api.Reply done = api.form(desk, Map.of("version", version, "email", right), as(HOST));

        assertThat(done.status()).isEqualTo(303);
        Registration now = registrations.of(edition, Selection.ALL, 0, 9).getLast();
        assertThat(done.header("Location")).contains(now.id().value());
        assertThat(now.person().email()).isEqualTo(right);
        assertThat(now.person().name()).isEqualTo(name);
        letters(now.id(), "sent");
        assertThat(registrations.find(wrong).orElseThrow().status().isActive()).isFalse();
        assertThat(undelivered(edition)).isEmpty();
    }

    @Test
    void anInvitationThatDidNotArriveIsSentToTheRightAddressAndItsFormerCodeEnds() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String wrong = aName() + "@example.org";
        String right = aName() + "@example.org";
        SERVER.answering(recipient -> recipient.equals(wrong) ? "550 5.1.1 Nobody" : TAKEN);
        String all = path(edition, "/invitations");
        Api.Reply made = api.post(all, "{\"email\":\"" + wrong + "\"}", as(HOST));
        String one = all + "/" + made.json().path("id").asString();
        await().until(() -> api.get(all + "?delivery=not-delivered", as(HOST))
                        .json()
                        .path("items")
                        .size()
                == 1);
        Document desk = api.page("/desk/" + edition.value() + "/invitations?delivery=not-delivered", as(HOST))
                .html();
        assertThat(desk.select("tbody .badge-rejected").text()).isEqualTo("Not delivered");

        Api.Reply fresh = api.post(
                one + "/address",
                "{\"email\":\"" + right + "\"}",
                "Authorization",
                "Bearer " + HOST,
                "If-Match",
                made.header("ETag"));

        assertThat(fresh.status()).isEqualTo(201);
        await().until(() -> SERVER.recipients.contains(right));
        await().until(() -> api.get(all + "/" + fresh.json().path("id").asString() + "/letters", as(HOST))
                .json()
                .path(0)
                .path("state")
                .asString()
                .equals("sent"));
        assertThat(api.get(one, as(HOST)).json().path("state").asString()).isEqualTo("withdrawn");
        assertThat(api.get(all + "?delivery=not-delivered", as(HOST)).json().path("items"))
                .isEmpty();
    }

    @Test
    void whatMayPassIsTriedAgainAndGivenUpInTheEnd() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String name = aName();
        SERVER.answering(recipient -> recipient.startsWith(name) ? "451 4.3.0 Later" : TAKEN);
        RegistrationId id = register(edition, name);

        assertThat(letters(id, "given-up").path("code").asInt()).isEqualTo(451);
        assertThat(timesTold(name)).isEqualTo(3);
        assertThat(undelivered(edition)).containsExactly(name + "@example.org");
    }

    @Test
    void whileTheServerRefusesUsLettersWaitAndTheAlarmIsGivenOnce(CapturedOutput log) {
        SERVER.answeringLogins("535 5.7.8 Wrong password");
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        RegistrationId id = register(edition, aName());
        register(edition, aName());

        assertThat(letters(id, "waiting").path("tries").asInt()).isZero();
        assertThat(server.lockedOut()).isOne();
        assertThat(undelivered(edition)).isEmpty();
        assertThat(log.getOut().split("takes no letters from us", -1)).hasSize(2);
    }

    private RegistrationId register(EditionId edition, String name) {
        api.post(path(edition, "/registrations"), wish(name));
        return registrations.of(edition, Selection.ALL, 0, 9).stream()
                .filter(one -> one.person().name().equals(name))
                .map(Registration::id)
                .findFirst()
                .orElseThrow();
    }

    /** The last letter, once it has come to that and something was said of it. */
    private JsonNode letters(RegistrationId id, String state) {
        return await().until(
                        () -> api.get("/api/registrations/" + id.value() + "/letters", as(HOST))
                                .json()
                                .path(0),
                        letter -> letter.path("state").asString().equals(state)
                                && !letter.path("at").isNull());
    }

    private List<String> undelivered(EditionId edition) {
        List<String> found = new ArrayList<>();
        api.get(path(edition, "/registrations?delivery=not-delivered"), as(HOST))
                .json()
                .path("items")
                .forEach(one -> found.add(one.path("email").asString()));
        return found;
    }

    private Document page(EditionId edition, String rest) {
        return api.page("/desk/" + edition.value() + "/registrations" + rest, as(HOST))
                .html();
    }

    private static long timesTold(String name) {
        return SERVER.recipients.stream().filter(one -> one.startsWith(name)).count();
    }
}
