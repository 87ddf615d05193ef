package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RegistrationApiTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void eightForFivePlacesAreFiveInsideAndThreeInLineAndACancelledPlaceGoesToTheFirst() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        List<Reply> replies = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> register(edition, "p" + i))
                .toList();
        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies.subList(0, 5)).allSatisfy(reply -> {
            assertThat(reply.json().path("status").asString()).isEqualTo("confirmed");
            assertThat(reply.json().path("position").isNull()).isTrue();
        });
        assertThat(replies.subList(5, 8))
                .extracting(reply -> reply.json().path("position").asInt())
                .containsExactly(1, 2, 3);

        assertThat(api.delete(own(replies.getFirst())).status()).isEqualTo(204);

        assertThat(api.get(own(replies.get(5))).json().path("status").asString())
                .isEqualTo("confirmed");
        assertThat(api.get(own(replies.get(6))).json().path("position").asInt()).isEqualTo(1);
        JsonNode places = api.get(path(edition, "/availability")).json();
        assertThat(places.path("taken").asInt()).isEqualTo(5);
        assertThat(places.path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void theReceiptLeadsToTheRegistration() {
        Reply receipt = register(world.anOpenEdition(new Admission(5, true, List.of())), "Ada");
        String id = receipt.json().path("id").asString();
        String manage = receipt.own();
        assertThat(receipt.header("Location")).isEqualTo("/api/registrations/" + id);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(receipt.response().body())
                .isEqualTo("{\"id\":\"%s\",\"status\":\"confirmed\",\"position\":null}".formatted(id));
        String key = manage.substring(manage.indexOf("key=") + 4);
        JsonNode read =
                api.get("/api/registrations/" + id, "Waymark-Manage-Key", key).json();
        assertThat(read.path("name").asString()).isEqualTo("Ada");
        assertThat(read.path("category").asString()).isEqualTo("local-government");
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Reply ada = register(edition, "Ada");
        register(edition, "Bob");
        register(edition, "Carol");
        assertThat(api.delete(own(ada)).status()).isEqualTo(204);
        assertThat(api.delete(own(ada)).status()).isEqualTo(204);
        JsonNode places = api.get(path(edition, "/availability")).json();
        assertThat(places.path("taken").asInt()).isEqualTo(1);
        assertThat(places.path("waiting").asInt()).isEqualTo(1);
        assertThat(register(edition, "Ada").json().path("position").asInt()).isEqualTo(2);
    }

    @Test
    void onePersonHasOneRegistrationHoweverTheAddressIsWritten() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        register(edition, "Ada");
        Reply again = register(edition, "ADA");
        assertThat(again.json().path("status").asString()).isEqualTo("unproven");
        assertThat(api.get(path(edition, "/availability")).json().path("taken").asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndAnotherWishUnderItsKeyNone() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        Reply first = register(edition, "Ada", "Idempotency-Key", "k1");
        assertThat(register(edition, "Ada", "Idempotency-Key", "k1").response().body())
                .isEqualTo(first.response().body());
        Reply reused = register(edition, "Bob", "Idempotency-Key", "k1");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.problem()).isEqualTo("idempotency-key-reused");
        assertThat(register(edition, "Ada", "Idempotency-Key", "k2")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("unproven");
        world.tell(edition, "closed");
        assertThat(api.get(path(edition, "/availability")).status()).isEqualTo(200);
        assertThat(register(edition, "Ada", "Idempotency-Key", "k1").response().body())
                .isEqualTo(first.response().body());
    }

    @Test
    void fullIsAnAnswerWithItsReason() {
        EditionId edition = world.anOpenEdition(new Admission(3, false, List.of(new Quota("research", null, 2))));
        register(edition, "Ada");
        Reply full = register(edition, "Bob");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.problem()).isEqualTo("edition-full");
        assertThat(full.json().path("detail").asString()).contains("2 for research");
    }

    @Test
    void onlyAnOpenEditionWithPlacesTakesRegistrations() {
        assertThat(register(world.anOpenEdition(), "Ada").problem()).isEqualTo("no-admission");
        assertThat(register(world.anEdition("published"), "Ada").problem()).isEqualTo("edition-not-open");
        assertThat(register(world.anEdition("draft"), "Ada").status()).isEqualTo(404);
        assertThat(register(EditionId.of("uraia", "nowhere"), "Ada").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, null",
        "email, ''",
        "email, ada",
        "email, ada@example",
        "country, XX",
        "country, be",
        "category, nobody",
        "language, de",
        "name, 7",
    })
    void everyFieldIsChecked(String field, String value) {
        String json = value.matches("null|\\d") ? value : "\"" + value + "\"";
        String body = wish("Ada").replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + json);
        Reply refused = api.post(path(world.anOpenEdition(new Admission(5, true, List.of())), "/registrations"), body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void whoLeavesTheLineBetweenTwoPagesHidesNobody() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        register(edition, "in");
        List<String> line = List.of("w1", "w2", "w3", "w4", "w5", "w6");
        line.forEach(name -> register(edition, name));
        String here = path(edition, "/registrations?status=waiting&limit=2");
        JsonNode first = api.get(here, as(HOST)).json();
        assertThat(first.path("items").findValuesAsString("name")).containsExactly("w1", "w2");
        leave(first.path("items").path(0));
        JsonNode second = api.get(here + "&after=" + first.path("next").asString(), as(HOST))
                .json();
        assertThat(second.path("items").findValuesAsString("name")).containsExactly("w3", "w4");
        leave(second.path("items").path(1));
        JsonNode third = api.get(here + "&after=" + second.path("next").asString(), as(HOST))
                .json();
        assertThat(third.path("items").findValuesAsString("name")).containsExactly("w5", "w6");
        assertThat(third.path("next").isNull() || third.path("next").isMissingNode())
                .isTrue();
        assertThat(api.get(here + "&after=*", as(HOST)).status()).isEqualTo(400);
    }

    private void leave(JsonNode registration) {
        assertThat(api.delete("/api/registrations/" + registration.path("id").asString(), as(HOST))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theHostReadsTheListPageByPage() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        List.of("p1", "p2", "p3", "p4", "p5").forEach(name -> register(edition, name));
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(path(edition, "/registrations?limit=2&after=" + next), as(HOST))
                    .json();
            page.path("items").forEach(item -> names.add(item.path("name").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(names).containsExactly("p1", "p2", "p3", "p4", "p5");
        JsonNode waiting = api.get(path(edition, "/registrations?status=waiting"), as(HOST))
                .json();
        assertThat(waiting.path("items").findValuesAsString("name")).containsExactly("p3", "p4", "p5");
        assertThat(waiting.path("items").path(2).path("position").asInt()).isEqualTo(3);
        assertThat(api.get(path(edition, "/registrations?category=research"), as(HOST))
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.get(path(edition, "/registrations?status=odd"), as(HOST)).status())
                .isEqualTo(400);
        assertThat(api.get(path(edition, "/registrations?after=odd"), as(HOST)).status())
                .isEqualTo(400);
        assertThat(api.get(path(edition, "/registrations?limit=201"), as(HOST)).status())
                .isEqualTo(400);
    }

    @Test
    void aRegistrationIsSeenByItsKeyItsPersonAndItsHost() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        Reply ada = register(edition, "ada");
        String path = "/api/registrations/" + ada.json().path("id").asString();
        assertThat(api.get(own(ada)).status()).isEqualTo(200);
        assertThat(api.get(path, as(Api.ATTENDEE)).status()).isEqualTo(200);
        assertThat(api.get(path, as(HOST)).status()).isEqualTo(200);
        assertThat(api.get(path + "?key=wrong").status()).isEqualTo(404);
        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.get(path, as(Api.OTHER_HOST)).status()).isEqualTo(403);
        assertThat(api.get("/api/registrations/nothing-like-that", as(HOST)).status())
                .isEqualTo(404);
    }

    private Reply register(EditionId edition, String name, String... headers) {
        return api.post(path(edition, "/registrations"), wish(name), headers);
    }

    private static String own(Reply receipt) {
        return "/api" + receipt.own();
    }
}
