package org.waymark.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "waymark.invitation.remind-after=0s")
class InvitationsTest {

    private static final int TRIES = 100;

    @Autowired
    World world;

    @Autowired
    Api api;

    EditionId edition;

    @BeforeEach
    void anEditionByInvitation() {
        edition = world.anEditionByInvitation();
    }

    private JsonNode invite(String guest) {
        Reply made = api.post(path(edition, "/invitations"), guest, as(HOST));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json();
    }

    private Reply register(String name, String code) {
        return api.post(path(edition, "/registrations"), with(wish(name), code));
    }

    private static String with(String wish, String code) {
        return wish.strip().replaceAll("}$", ",\"invitation\":\"" + code + "\"}");
    }

    private String state(JsonNode invitation) {
        return api.get(path(edition, "/invitations/" + invitation.path("id").asString()), as(HOST))
                .json()
                .path("state")
                .asString();
    }

    @Test
    void onlyWhoIsInvitedGetsIn() {
        assertThat(api.post(path(edition, "/registrations"), wish(aName())).problem())
                .isEqualTo("not-invited");
        assertThat(register(aName(), "ABCD-ABCD-ABCD-ABCD").problem()).isEqualTo("invitation-unknown");
        String name = aName();
        JsonNode invitation = invite("{\"email\":\"%s@example.org\"}".formatted(name));
        String typed =
                invitation.path("code").asString().toLowerCase(Locale.ROOT).replace("-", " ");
        Reply in = register(name, typed);
        assertThat(in.status()).isEqualTo(201);
        assertThat(in.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(state(invitation)).isEqualTo("spent");
    }

    @Test
    void aCodeWorksOnceUnderAHundredTries() throws Exception {
        String code = invite("{\"email\":\"%s@example.org\"}".formatted(aName()))
                .path("code")
                .asString();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> tries = IntStream.range(0, TRIES)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return register(aName(), code);
                    }))
                    .toList();
            start.countDown();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : tries) {
                replies.add(one.get());
            }
            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            assertThat(replies)
                    .filteredOn(
                            reply -> reply.status() == 409 && reply.problem().equals("invitation-spent"))
                    .hasSize(TRIES - 1);
            Reply winner = replies.stream()
                    .filter(reply -> reply.status() == 201)
                    .findFirst()
                    .orElseThrow();
            api.delete("/api" + winner.own());
        }
        assertThat(register(aName(), code).problem())
                .as("also when the winner has cancelled")
                .isEqualTo("invitation-spent");
    }

    @Test
    void theInvitationSaysTheCategory() {
        String name = aName();
        String code = invite("{\"email\":\"%s@example.org\",\"category\":\"research\"}".formatted(name))
                .path("code")
                .asString();
        register(name, code);
        assertThat(api.get(path(edition, "/registrations?q=" + name), as(HOST))
                        .json()
                        .at("/items/0/category")
                        .asString())
                .isEqualTo("research");
    }

    @Test
    void whoIsInvitedMayComeBeforeRegistrationOpens() {
        EditionId early = world.arranged(
                world.anEdition("published"),
                new Admission(5, false, List.of(), Entry.AT_ONCE, null, null, null, null, false));
        String name = aName();
        String code = api.post(path(early, "/invitations"), "{\"email\":\"%s@example.org\"}".formatted(name), as(HOST))
                .json()
                .path("code")
                .asString();
        assertThat(api.post(path(early, "/registrations"), wish(aName())).problem())
                .isEqualTo("edition-not-open");
        assertThat(api.post(path(early, "/registrations"), with(wish(name), code))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aWithdrawnCodeAndAnOldOneSayWhy() {
        JsonNode invitation = invite("{\"email\":\"%s@example.org\"}".formatted(aName()));
        String here = path(edition, "/invitations/" + invitation.path("id").asString());
        assertThat(api.delete(here, as(HOST)).status()).isEqualTo(428);
        assertThat(api.delete(here, "Authorization", "Bearer " + HOST, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.delete(here, "Authorization", "Bearer " + HOST, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(register(aName(), invitation.path("code").asString()).problem())
                .isEqualTo("invitation-withdrawn");
        assertThat(api.post(
                                path(edition, "/invitations"),
                                "{\"email\":\"old@example.org\",\"expires\":\"2001-01-01\"}",
                                as(HOST))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsInvitedTwiceUnlessTheFirstInvitationIsOver() {
        String guest = "{\"email\":\"%s@example.org\"}".formatted(aName());
        JsonNode first = invite(guest);
        assertThat(api.post(path(edition, "/invitations"), guest, as(HOST)).problem())
                .isEqualTo("already-invited");
        api.delete(
                path(edition, "/invitations/" + first.path("id").asString()),
                "Authorization",
                "Bearer " + HOST,
                "If-Match",
                "*");
        assertThat(invite(guest).path("code")).isNotEqualTo(first.path("code"));
    }

    @Test
    void aListIsTakenLineByLineAndItsBadLinesAreReported() {
        String name = aName();
        String list = """
                \uFEFFE-Mail;Email;Name;Category;Language;Expires
                x;%1$s-a@example.org;"Ada; of the list";Collectivités locales;fr;2099-01-31
                x;nobody;;;;
                x;%1$s-b@example.org;;nobles;;
                x;%1$s-c@example.org;;research;de;
                x;%1$s-d@example.org;;;;31.31.2099
                x;%1$s-A@example.org;;;;
                x;%1$s-e@example.org;;;;
                """.formatted(name);
        JsonNode trial = api.csv(path(edition, "/invitations/import?dryRun=true"), list, as(HOST))
                .json();
        assertThat(trial.path("invited").asInt()).isEqualTo(2);
        JsonNode report =
                api.csv(path(edition, "/invitations/import"), list, as(HOST)).json();
        assertThat(report.path("invited").asInt()).isEqualTo(2);
        assertThat(report.at("/list/bad")
                        .valueStream()
                        .map(bad -> bad.path("line").asInt() + " "
                                + bad.path("code").asString()))
                .containsExactly("3 no-address", "4 unknown-category", "5 unknown-language", "6 no-date", "7 twice");
        JsonNode again =
                api.csv(path(edition, "/invitations/import"), list, as(HOST)).json();
        assertThat(again.path("invited").asInt()).isZero();
        JsonNode all = api.get(path(edition, "/invitations"), as(HOST)).json().path("items");
        assertThat(all).hasSize(2);
        JsonNode ada = all.get(1).path("name").asString().isEmpty() ? all.get(0) : all.get(1);
        assertThat(ada.path("name").asString()).isEqualTo("Ada; of the list");
        assertThat(ada.path("category").asString()).isEqualTo("local-government");
        assertThat(ada.path("expires").asString()).isEqualTo("2099-01-31T23:00:00Z");
    }

    @Test
    void aCorrectedNameChangesTheOpenInvitationWithoutASecondLetter(MailCatcher mails) {
        String address = aName() + "@example.org";
        String list = path(edition, "/invitations/import");
        assertThat(api.csv(list, "Email,Name\n" + address + ",Zoe Lefevre", as(HOST))
                        .json()
                        .path("invited")
                        .asInt())
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(1));
        JsonNode corrected = api.csv(list, "Email,Name\n" + address + ",Zoé Lefèvre", as(HOST))
                .json();
        assertThat(corrected.path("changed").asInt()).isEqualTo(1);
        assertThat(api.get(path(edition, "/invitations"), as(HOST))
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Zoé Lefèvre");
        JsonNode same = api.csv(list, "Email\n" + address, as(HOST)).json();
        assertThat(same.path("unchanged").asInt())
                .as("what a list does not say stays")
                .isEqualTo(1);
        api.csv(list + "?again=true", "Email,Name\n" + address + ",Zoé Lefebvre", as(HOST));
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(2));
        assertThat(mails.to(address).getFirst().text()).contains("Zoé Lefebvre");
    }

    @Test
    void whoseAddressIsMeantMustBeSaidFirst() {
        String list = "Email,Attendee email\nbuyer@example.org," + aName() + "@example.org";
        String here = path(edition, "/invitations/import");
        assertThat(api.csv(here + "?dryRun=true", list, as(HOST))
                        .json()
                        .at("/list/question")
                        .asString())
                .isEqualTo("which-address");
        assertThat(api.csv(here, list, as(HOST)).problem()).isEqualTo("list-which-address");
        assertThat(api.csv(here + "?columns=,email", list, as(HOST))
                        .json()
                        .path("invited")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void remindersReachThoseAloneWhoHaveNotAnswered(MailCatcher mails) {
        String silent = aName();
        String coming = aName();
        String away = aName();
        invite("{\"email\":\"%s@example.org\",\"language\":\"fr\"}".formatted(silent));
        register(
                coming,
                invite("{\"email\":\"%s@example.org\"}".formatted(coming))
                        .path("code")
                        .asString());
        String code = invite("{\"email\":\"%s@example.org\"}".formatted(away))
                .path("code")
                .asString();
        assertThat(api.form("/" + edition.value() + "/invitations/" + code, Map.of("declined", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(api.page("/desk/" + edition.value() + "/invitations", as(HOST))
                        .html()
                        .select("form[action$=/remind] button")
                        .text())
                .as("before the host says so, the page says how many")
                .isEqualTo("Send 1 reminder");
        assertThat(api.post(path(edition, "/invitations/remind"), "", as(HOST))
                        .json()
                        .path("reminded")
                        .asInt())
                .isEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(mails.to(silent + "@example.org")).hasSize(2));
        assertThat(mails.to(silent + "@example.org").getFirst().subject()).startsWith("Rappel de votre invitation");
        assertThat(mails.to(away + "@example.org")).hasSize(1);
        assertThat(mails.to(coming + "@example.org"))
                .noneMatch(mail -> mail.subject().startsWith("A reminder"));
    }
}
