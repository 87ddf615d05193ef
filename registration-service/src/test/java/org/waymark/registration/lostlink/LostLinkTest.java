package org.waymark.registration.lostlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.id.Ids;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Postman;
import org.waymark.stack.mail.MailCatcher;

@ServiceTest
class LostLinkTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    RegistrationKeys keys;

    @Autowired
    Postman postman;

    @Autowired
    Ids ids;

    @Test
    void aStrangerIsToldTheSameAsWhoIsRegistered(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String name = aName();
        Reply receipt = api.post(path(edition, "/registrations"), wish(name));
        Reply known = ask(edition, name + "@example.org");
        Reply stranger = ask(edition, "stranger-" + name + "@example.org");
        assertThat(known.status()).isEqualTo(stranger.status()).isEqualTo(202);
        assertThat(known.response().body()).isEqualTo(stranger.response().body());
        assertThat(known.response().headers().map().keySet())
                .isEqualTo(stranger.response().headers().map().keySet());
        ask(edition, name.toUpperCase(Locale.ROOT) + "@EXAMPLE.org");
        await().untilAsserted(() -> assertThat(mails.to(name + "@example.org"))
                .filteredOn(mail -> mail.subject().startsWith("Your link"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(receipt.own())));
        assertThat(mails.to("stranger-" + name + "@example.org")).isEmpty();
    }

    @Test
    void thePageSaysTheSameToBothAndWhatIsWrongBesideTheField() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String page = "/" + edition.value() + "/register/lost";
        Reply sent = api.form(page, Map.of("email", "nobody@example.org"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(api.page(sent.header("Location"))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("If that address is registered");
        Reply wrong = api.form(page, Map.of("email", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#email-error").text()).contains("ada@example.org");
        assertThat(wrong.html().select("[name=email]").val()).isEqualTo("nobody");
        assertThat(api.post(path(edition, "/registrations/lost"), "{\"email\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theLinkIsSentOnceWithinThePauseAndAgainAfterIt(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String email = register(edition);
        MailAddress address = new MailAddress(email);
        after(Duration.ZERO).send(edition, address);
        after(Duration.ofMinutes(9)).send(edition, address);
        after(Duration.ofMinutes(11)).send(edition, address);
        after(Duration.ofMinutes(20)).send(edition, address);
        after(Duration.ofMinutes(22)).send(edition, address);
        // a person's letters leave in order, so nothing is behind the one asked for last
        await().untilAsserted(() -> assertThat(links(mails, email)).isEqualTo(3));
    }

    @Test
    void whoHasCancelledIsToldTheSameAndGetsTheLinkToo(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String name = aName();
        Reply receipt = api.post(path(edition, "/registrations"), wish(name));
        assertThat(api.delete("/api" + receipt.own()).status()).isLessThan(300);
        Reply former = ask(edition, name + "@example.org");
        Reply stranger = ask(edition, aName() + "@example.org");
        assertThat(former.status()).isEqualTo(stranger.status());
        assertThat(former.response().body()).isEqualTo(stranger.response().body());
        await().untilAsserted(
                        () -> assertThat(links(mails, name + "@example.org")).isEqualTo(1));
    }

    @Test
    void thePageGivesAStrangerAndAPersonTheSameBytes() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String page = "/" + edition.value() + "/register/lost";
        Reply known = api.form(page, Map.of("email", register(edition)));
        Reply stranger = api.form(page, Map.of("email", aName() + "@example.org"));
        assertThat(known.status()).isEqualTo(stranger.status()).isEqualTo(303);
        assertThat(known.header("Location")).isEqualTo(stranger.header("Location"));
        assertThat(known.response().body()).isEqualTo(stranger.response().body());
    }

    private LostLinks after(Duration time) {
        return new LostLinks(
                database,
                keys,
                postman,
                ids,
                new LostLinkSettings(Duration.ofMinutes(10)),
                Clock.offset(Clock.systemUTC(), time));
    }

    private String register(EditionId edition) {
        String name = aName();
        assertThat(api.post(path(edition, "/registrations"), wish(name)).status())
                .isEqualTo(201);
        return name + "@example.org";
    }

    private static long links(MailCatcher mails, String email) {
        return mails.to(email).stream()
                .filter(mail -> mail.subject().startsWith("Your link"))
                .count();
    }

    private Reply ask(EditionId edition, String email) {
        return api.post(path(edition, "/registrations/lost"), "{\"email\":\"" + email + "\"}");
    }
}
