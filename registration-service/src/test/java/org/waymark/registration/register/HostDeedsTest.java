package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;
import org.waymark.stack.test.Tokens;
import tools.jackson.databind.JsonNode;

/** What the host corrects, cancels and decides by the batch, and what the trail says of it. */
@ServiceTest
class HostDeedsTest {

    private static final String[] HOST = {"Authorization", "Bearer " + Api.HOST, "If-Match", "*"};

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Ledgers ledgers;

    @Test
    void aCorrectionChangesWhatItNamesAndNotTheAddress() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        Reply receipt = register(edition, aName());
        Reply corrected = patch(receipt, "{\"name\":\"Zoé\",\"country\":\"FR\",\"language\":\"fr\"}");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("name").asString()).isEqualTo("Zoé");
        assertThat(corrected.json().path("country").asString()).isEqualTo("FR");
        assertThat(corrected.json().path("organisation").asString()).startsWith("City of");
        assertThat(corrected.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(patch(receipt, "{\"email\":\"other@example.org\"}").status()).isEqualTo(400);
        assertThat(patch(receipt, "{\"name\":\" \"}").status()).isEqualTo(400);
        assertThat(patch(receipt, "{\"country\":\"XX\"}").status()).isEqualTo(400);
        Reply found = api.get(path(edition, "/registrations?q=zoe"), HOST);
        assertThat(found.json().path("items")).hasSize(1);
    }

    @Test
    void theTrailKeepsWhatWasThereBeforeACorrection() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        Reply receipt = register(edition, "Zoe");
        patch(receipt, "{\"name\":\"Zoé\",\"country\":\"FR\"}");
        patch(receipt, "{\"organisation\":\"\",\"country\":\"FR\"}");
        JsonNode trail = api.get("/api" + at(receipt) + "/trail", HOST).json();
        assertThat(trail.path(0).path("former").isNull()).isTrue();
        assertThat(texts(trail.path(1).path("former"), "field")).containsExactly("name", "country");
        assertThat(texts(trail.path(1).path("former"), "value")).containsExactly("Zoe", "BE");
        assertThat(texts(trail.path(2).path("former"), "field")).containsExactly("organisation");
    }

    @Test
    void ofManyCorrectionsAtOnceEachOneKnowsTheOneBefore() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        Reply receipt = register(edition, "name-0");
        List<String> names =
                IntStream.rangeClosed(0, 30).mapToObj(i -> "name-" + i).toList();
        try (ExecutorService hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            names.stream().skip(1).forEach(name -> hosts.execute(() -> patch(receipt, "{\"name\":\"" + name + "\"}")));
        }
        JsonNode trail = api.get("/api" + at(receipt) + "/trail", HOST).json();
        List<String> told = new ArrayList<>(trail.valueStream()
                .skip(1)
                .map(line -> line.path("former").path(0).path("value").asString())
                .toList());
        told.add(api.get("/api" + at(receipt), HOST).json().path("name").asString());
        assertThat(told).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aCorrectionOfWhatHasChangedMeanwhileIsRefused() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        Reply receipt = register(edition, aName());
        String bearer = "Bearer " + Api.HOST;
        String seen = api.get("/api" + at(receipt), HOST).header("ETag");
        String[] headers = {"Authorization", bearer, "If-Match", seen};
        assertThat(api.send("PATCH", "/api" + at(receipt), "{\"country\":\"FR\"}", headers)
                        .status())
                .isEqualTo(200);
        assertThat(api.send("PATCH", "/api" + at(receipt), "{\"country\":\"ES\"}", headers)
                        .status())
                .isEqualTo(412);
        assertThat(api.send("PATCH", "/api" + at(receipt), "{\"country\":\"ES\"}", "Authorization", bearer)
                        .status())
                .isEqualTo(428);
    }

    @Test
    void aCancellationByTheHostSaysSoAndWhy(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        String bob = aName();
        Reply first = register(edition, ada);
        register(edition, bob);
        Reply cancelled = api.post("/api" + at(first) + "/cancel", "{\"reason\":\"Registered twice\"}", HOST);
        assertThat(cancelled.json().path("status").asString()).isEqualTo("cancelled");
        CaughtMail mail = lettersTo(ada, 2, mails).getFirst();
        assertThat(mail.subject()).isEqualTo("The host has cancelled your registration: Using data");
        assertThat(mail.text()).contains("Reason: Registered twice");
        assertThat(mail.attachments()).containsExactly("invitation.ics");
        assertThat(lettersTo(bob, 2, mails).getFirst().subject()).startsWith("A place is free, and it is yours");
        Reply again = api.post("/api" + at(first) + "/cancel", "{}", HOST);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("not-now");
    }

    @Test
    void theTrailSaysWhatHappenedByWhomAndWhy(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada);
        api.post("/api" + at(receipt) + "/move", "{\"category\":\"research\"}", HOST);
        api.post("/api" + at(receipt) + "/prioritise", "{\"priority\":7,\"reason\":\"Speaks\"}", HOST);
        Reply view = api.get("/api" + at(receipt), HOST);
        assertThat(view.json().path("priority").asInt()).isEqualTo(7);
        assertThat(view.json().path("proven").asBoolean()).isFalse();
        patch(receipt, "{\"organisation\":null}");
        api.post("/api" + at(receipt) + "/reject", "{\"reason\":\"Too late\"}", HOST);
        Reply trail = api.get("/api" + at(receipt) + "/trail", HOST);
        assertThat(texts(trail.json(), "occasion"))
                .containsExactly("entered", "moved", "prioritised", "amended", "rejected");
        List<JsonNode> by =
                trail.json().valueStream().map(line -> line.path("by")).toList();
        assertThat(by)
                .extracting(one -> one.path("kind").asString())
                .containsExactly("person", "host", "host", "host", "host");
        assertThat(by.subList(1, 5)).allSatisfy(one -> {
            assertThat(one.path("name").asString()).isEqualTo("Brussels");
            assertThat(one.path("id").asString()).isEqualTo(Tokens.subjectOf("brussels"));
        });
        assertThat(texts(trail.json(), "category"))
                .containsExactly("local-government", "research", "research", "research", "research");
        assertThat(trail.json().path(2).path("reason").asString()).isEqualTo("Speaks");
        assertThat(lettersTo(ada, 2, mails))
                .as("being moved, put first and corrected sends nothing")
                .extracting(CaughtMail::subject)
                .containsExactly("About your registration: Using data", "You are on the waiting list: Using data");
    }

    @Test
    void aCancellationByTheHostIsTakenBackAndThePersonIsTold(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada);
        api.post("/api" + at(receipt) + "/cancel", "{\"reason\":\"Registered twice\"}", HOST);
        lettersTo(ada, 2, mails);
        Reply again = api.post("/api" + at(receipt) + "/reinstate", "{\"reason\":\"Wrong person\"}", HOST);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().path("status").asString()).isEqualTo("confirmed");
        CaughtMail mail = lettersTo(ada, 3, mails).getFirst();
        assertThat(mail.subject()).isEqualTo("You have a place after all: Using data");
        assertThat(mail.text()).contains("a mistake of the host", "Reason: Wrong person");
        assertThat(mail.attachments()).containsExactly("invitation.ics");
        assertThat(texts(api.get("/api" + at(receipt) + "/trail", HOST).json(), "occasion"))
                .containsExactly("entered", "left", "reinstated");
    }

    @Test
    void whoWasTurnedDownByMistakeIsDecidedOnAgainAndWaitsWhereNoPlaceIsLeft() {
        EditionId edition = approving(1, true);
        Reply asked = register(edition, aName());
        api.post("/api" + at(asked) + "/reject", "{\"reason\":\"No\"}", HOST);
        assertThat(api.post("/api" + at(asked) + "/reinstate", "{}", HOST)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("requested");
        api.post("/api" + at(asked) + "/approve", "{}", HOST);
        api.post("/api" + at(asked) + "/cancel", "{}", HOST);
        Reply other = register(edition, aName());
        api.post("/api" + at(other) + "/approve", "{}", HOST);
        assertThat(api.post("/api" + at(asked) + "/reinstate", "{}", HOST)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("waiting");
    }

    @Test
    void whatAPersonHasGivenUpIsNotTakenBackByTheHost() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Reply receipt = register(edition, aName());
        assertThat(api.post("/api" + at(receipt) + "/reinstate", "{}", HOST).problem())
                .isEqualTo("not-now");
        api.delete("/api" + receipt.own());
        Reply refused = api.post("/api" + at(receipt) + "/reinstate", "{}", HOST);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("not-now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "rules", "delegation nicosia", "host", "Brussels"})
    void aHostIsAHostWhateverTheAccountIsCalled(String name, MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = aName();
        Reply receipt = register(edition, ada);
        String token = Tokens.named(name, "brussels", "organiser", "brussels");
        api.post("/api" + at(receipt) + "/cancel", "{}", "Authorization", "Bearer " + token, "If-Match", "*");
        assertThat(lettersTo(ada, 2, mails).getFirst().subject())
                .startsWith("The host has cancelled your registration");
        JsonNode by =
                api.get("/api" + at(receipt) + "/trail", HOST).json().path(1).path("by");
        assertThat(texts(List.of(by), "kind")).containsExactly("host");
        assertThat(texts(List.of(by), "name")).containsExactly(name);
        Document page = api.page("/desk/" + edition.value() + at(receipt), HOST).html();
        assertThat(page.select("#trail ~ table tbody tr").eachText().getLast())
                .contains(name, Tokens.subjectOf("brussels"));
    }

    @Test
    void whoIsMovedIntoAFullGroupStaysAndTheHostIsToldWhy() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of(new Quota("research", 0, 0, null))));
        Reply receipt = register(edition, aName());
        Reply moved = api.post("/api" + at(receipt) + "/move", "{\"category\":\"research\"}", HOST);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.problem()).isEqualTo("group-full");
        assertThat(moved.json().path("detail").asString()).contains("All 0 places of this category are taken");
    }

    @Test
    void aHundredAndFiftyAreApprovedInTheOrderOfTheListInFewCommits() {
        EditionId edition = approving(100, true);
        List<String> ids = IntStream.range(0, 150)
                .mapToObj(i -> id(register(edition, aName())))
                .toList();
        List<String> order = ids.reversed();
        long before = ledgers.find(edition).orElseThrow().version();
        JsonNode outcomes = decide(edition, "approve", null, order).json().path("outcomes");
        assertThat(texts(outcomes, "registration")).containsExactlyElementsOf(order);
        assertThat(texts(outcomes, "outcome").subList(0, 100)).containsOnly("confirmed");
        assertThat(texts(outcomes, "outcome").subList(100, 150)).containsOnly("waiting");
        assertThat(texts(outcomes, "position").subList(100, 150))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).toList());
        assertThat(ledgers.find(edition).orElseThrow().version() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void eachOfABatchGetsItsOwnAnswer() {
        EditionId edition = approving(1, false);
        String ada = id(register(edition, aName()));
        String bob = id(register(edition, aName()));
        String elsewhere = id(register(approving(1, true), aName()));
        JsonNode outcomes = decide(edition, "approve", null, List.of(ada, bob, ada, elsewhere))
                .json()
                .path("outcomes");
        assertThat(texts(outcomes, "outcome")).containsExactly("confirmed", "full", "unknown");
        assertThat(outcomes.path(1).path("why").asString()).isEqualTo("The one place is taken.");
        assertThat(decide(edition, "reject", " ", List.of(bob)).status()).isEqualTo(400);
        JsonNode rejected = decide(edition, "reject", "No place left", List.of(ada, bob))
                .json()
                .path("outcomes");
        assertThat(texts(rejected, "outcome")).containsExactly("not-now", "rejected");
        assertThat(rejected.path(0).path("status").asString()).isEqualTo("confirmed");
    }

    @Test
    void aBatchHasNoMoreThanTwoHundred() {
        EditionId edition = approving(1, true);
        List<String> many = IntStream.range(0, 201).mapToObj(i -> "r" + i).toList();
        assertThat(decide(edition, "approve", null, many).status()).isEqualTo(400);
        assertThat(decide(edition, "approve", null, List.of()).status()).isEqualTo(400);
        assertThat(decide(edition, "promote", null, List.of("r")).status()).isEqualTo(400);
    }

    private EditionId approving(int places, boolean waitingList) {
        return world.anOpenEdition(
                new Admission(places, waitingList, List.of(), Entry.AFTER_APPROVAL, null, null, null, null, false));
    }

    private Reply decide(EditionId edition, String verb, @Nullable String reason, List<String> ids) {
        String list = ids.isEmpty() ? "" : "\"" + String.join("\",\"", ids) + "\"";
        String said = reason == null ? "null" : "\"" + reason + "\"";
        return api.post(
                path(edition, "/registrations/decisions"),
                "{\"verb\":\"%s\",\"reason\":%s,\"registrations\":[%s]}".formatted(verb, said, list),
                HOST);
    }

    private Reply patch(Reply receipt, String json) {
        return api.send("PATCH", "/api" + at(receipt), json, HOST);
    }

    private Reply register(EditionId edition, String name) {
        return api.post(path(edition, "/registrations"), wish(name));
    }

    private List<CaughtMail> lettersTo(String name, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), letters -> letters.size() == number);
    }

    private static List<String> texts(Iterable<JsonNode> items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static String id(Reply receipt) {
        return receipt.json().path("id").asString();
    }

    private static String at(Reply receipt) {
        return "/registrations/" + id(receipt);
    }
}
