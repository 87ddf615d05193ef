package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;
import org.waymark.stack.test.Tokens;

/** Who only knows somebody's address learns nothing of them, and gets nothing that is theirs. */
@ServiceTest
class StrangersTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @ParameterizedTest
    @EnumSource(names = {"AT_ONCE", "AFTER_APPROVAL"})
    void anAddressGetsTheSameAnswerWhetherItIsNewOfferedAPlaceWaitingProvenOrGone(Entry entry) {
        EditionId edition = edition(1, true, entry);
        for (int people = 0; people < 3; people++) {
            String name = aName();
            Reply first = register(edition, name);
            assertThat(first.status()).isEqualTo(201);
            assertThat(first.json().path("status").asString()).isEqualTo("unproven");
            assertThat(first.json().path("position").isNull()).isTrue();
            assertThat(first.response().body()).doesNotContain("key", "manage");
            sameAs(first, register(edition, name), "known");
            api.post("/api" + api.own(edition, email(name)).replace("?", "/accept?"), "");
            sameAs(first, register(edition, name), "proven");
            api.delete("/api" + api.own(edition, email(name)));
            sameAs(first, register(edition, name), "cancelled");
        }
    }

    @Test
    void thePageLeadsEverybodyToTheSamePlace() {
        EditionId edition = edition(1, true, Entry.AT_ONCE);
        String ada = aName();
        register(edition, ada);
        List<Reply> replies = new ArrayList<>();
        for (String name : List.of(ada, aName(), ada, aName())) {
            replies.add(api.form("/" + edition.value() + "/register", fields(name)));
        }
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(303);
            assertThat(reply.header("Location")).isEqualTo("/" + edition.value() + "/register/sent");
            assertThat(reply.response().body())
                    .isEqualTo(replies.getFirst().response().body());
        });
        assertThat(api.page(replies.getFirst().header("Location")).html().text())
                .contains("look at your mail")
                .doesNotContain(ada);
    }

    @Test
    void whereNobodyGetsInAnyMoreThatIsTheAnswerToAnyAddress() {
        EditionId full = edition(1, false, Entry.AT_ONCE);
        EditionId invited = edition(5, false, Entry.BY_INVITATION);
        String ada = aName();
        register(full, ada);
        Map<EditionId, String> refusals = Map.of(full, "edition-full", invited, "not-invited");
        refusals.forEach((edition, problem) -> {
            Reply known = register(edition, ada);
            Reply other = register(edition, aName());
            assertThat(known.problem()).isEqualTo(problem);
            assertThat(known.response().body()).isEqualTo(other.response().body());
        });
    }

    @Test
    void whoIsRegisteredGetsTheirLinkByMailInsteadAndNothingElseHappens(MailCatcher mails) {
        EditionId edition = edition(1, true, Entry.AT_ONCE);
        String ada = aName();
        register(edition, ada);
        register(edition, ada);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.to(email(ada)))
                        .extracting(mail -> mail.subject())
                        .containsExactly(
                                "You are registered already: Using data", "Please confirm your address: Using data"));
        assertThat(mails.to(email(ada)))
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains(api.own(edition, email(ada)))
                        .doesNotContain(ada + ",", "City of"));
        assertThat(api.get(path(edition, "/availability")).json().path("taken").asInt())
                .isEqualTo(1);
    }

    @Test
    void whereNobodyMustProveAnAddressTheOutcomeIsToldAtOnceAndStillNoKey(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        Reply first = register(edition, ada);
        assertThat(first.json().path("status").asString()).isEqualTo("confirmed");
        Reply second = register(edition, aName());
        assertThat(second.json().path("position").asInt()).isEqualTo(1);
        assertThat(List.of(first, second))
                .allSatisfy(reply -> assertThat(reply.response().body()).doesNotContain("key", "manage"));
        Reply known = register(edition, ada);
        assertThat(known.status()).isEqualTo(201);
        assertThat(known.json().path("status").asString()).isEqualTo("unproven");
        await().untilAsserted(() -> assertThat(mails.to(email(ada)))
                .extracting(mail -> mail.subject())
                .contains("You are registered already: Using data"));
    }

    @Test
    void whoIsSignedInUnderTheAddressIsToldTheOutcome() {
        EditionId edition = edition(1, true, Entry.AT_ONCE);
        String ada = aName();
        String[] signedIn = as(Tokens.of(ada));
        Reply first = api.post(path(edition, "/registrations"), wish(ada), signedIn);
        assertThat(first.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(api.get(first.header("Location"), signedIn)
                        .json()
                        .path("proven")
                        .asBoolean())
                .isTrue();
        Reply again = api.post(path(edition, "/registrations"), wish(ada), signedIn);
        assertThat(again.problem()).isEqualTo("already-registered");
        Reply stranger = api.post(path(edition, "/registrations"), wish(ada), as(Tokens.of(aName())));
        assertThat(stranger.json().path("status").asString()).isEqualTo("unproven");
    }

    private EditionId edition(int places, boolean waitingList, Entry entry) {
        return world.anOpenEdition(new Admission(places, waitingList, List.of(), entry, null, null, null, 48, false));
    }

    private Reply register(EditionId edition, String name) {
        return api.post(path(edition, "/registrations"), wish(name));
    }

    private static void sameAs(Reply first, Reply other, String when) {
        assertThat(other.status()).as(when).isEqualTo(first.status());
        assertThat(other.response().body()).as(when).isEqualTo(first.response().body());
        assertThat(headers(other)).as(when).isEqualTo(headers(first));
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return headers;
    }

    private static Map<String, String> fields(String name) {
        Map<String, String> fields = new LinkedHashMap<>(Api.fields(name));
        fields.put("form", "form-of-" + aName());
        fields.put("category", "research");
        return fields;
    }

    private static String email(String name) {
        return name + "@example.org";
    }
}
