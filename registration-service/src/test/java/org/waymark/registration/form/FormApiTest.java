package org.waymark.registration.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.OFFICE;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FormApiTest {

    private static final String FORM = """
            {"questions":[
              {"id":"lunch","kind":"choice","label":{"en":"Lunch?","fr":"Déjeuner ?"},"required":true,
               "options":[{"id":"yes","label":{"en":"Yes"}},{"id":"no","label":{"en":"No"}}]},
              {"id":"diet","kind":"needs","label":{"en":"Diet"},"condition":{"question":"lunch","value":"yes"}},
              {"id":"guests","kind":"number","label":{"en":"Guests"}},
              {"id":"days","kind":"choices","label":{"en":"Days"},
               "options":[{"id":"first","label":{"en":"First"}},{"id":"second","label":{"en":"Second"}}]}],
             "consents":[{"id":"photos","text":{"en":"You may take pictures of me."},"required":true}]}""";
    private static final String ANSWERS = """
            "answers":{"lunch":"yes","diet":"no nuts","guests":2,"days":["second","first"]},"consents":{"photos":1}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theHostSetsTheFormAndEverybodyReadsIt() {
        EditionId edition = world.anOpenEdition();
        String path = path(edition, "/registration-form");
        assertThat(api.get(path, as(HOST)).status()).isIn(200, 404);
        Reply created = api.put(path, FORM, "Authorization", "Bearer " + HOST, "If-None-Match", "*");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        Reply read = api.get(path);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().path("owner").asString()).isEqualTo(edition.value());

        String other = FORM.replace("take pictures", "take and publish pictures");
        assertThat(api.put(path, other, as(HOST)).status()).isEqualTo(428);
        assertThat(api.put(path, other, "Authorization", "Bearer " + HOST, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        Reply changed = api.put(path, other, "Authorization", "Bearer " + HOST, "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("consents").path(0).path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void anEditionWithoutAFormOfItsOwnUsesTheTemplateOfItsSeries() {
        EditionId edition = world.anOpenEditionOfItsOwnSeries();
        String template = "/api/series/" + edition.series() + "/registration-form";
        assertThat(api.get(path(edition, "/registration-form")).status()).isEqualTo(404);
        assertThat(api.get(template, as(OFFICE)).status()).isEqualTo(404);
        assertThat(api.put(template, FORM, as(OFFICE)).status()).isEqualTo(201);
        Reply inForce = api.get(path(edition, "/registration-form"));
        assertThat(inForce.json().path("owner").asString()).isEqualTo(edition.series());
        assertThat(inForce.header("ETag")).isEmpty();
        assertThat(api.put(path(edition, "/registration-form"), "{\"questions\":[]}", as(HOST))
                        .status())
                .isEqualTo(201);
        assertThat(api.get(path(edition, "/registration-form"))
                        .json()
                        .path("questions")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aDraftShowsItsFormToItsHostAlone() {
        EditionId draft = world.anEdition("draft");
        String path = path(draft, "/registration-form");
        assertThat(api.put(path, FORM, as(HOST)).status()).isEqualTo(201);
        assertThat(api.get(path, as(HOST)).status()).isEqualTo(200);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void aBrokenRuleIsSaidByName() {
        Reply refused = api.put(
                path(world.anOpenEdition(), "/registration-form"), FORM.replace("\"lunch\"", "\"guests\""), as(HOST));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("question-twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"questions":null}
            {"questions":[null]}
            {"questions":[{"id":"a","kind":"essay","label":{"en":"A"}}]}
            {"questions":[{"id":"a","label":{"en":"A"}}]}
            {"questions":[{"id":"a","kind":"date","label":"A"}]}
            {"questions":[{"id":"a","kind":"date","label":{"??":"A"}}]}
            {"questions":[{"id":"a","kind":"date","label":{"en":"A"},"condition":{}}]}
            {"questions":[],"consents":[{"id":"a"}]}
            {"questions":[],"more":1}
            """)
    void whatCannotBeReadIsABadRequest(String body) {
        assertThat(api.put(path(world.anOpenEdition(), "/registration-form"), body, as(HOST))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersAreKeptWithTheVersionOfTheFormThatAskedThem() {
        EditionId edition = anEditionThatAsks();
        Reply receipt = register(edition, "ada", ANSWERS);
        assertThat(receipt.status()).isEqualTo(201);
        JsonNode answered = own(receipt).path("answered");
        assertThat(answered.path("form").asString()).isEqualTo(edition.value());
        assertThat(answered.path("version").asInt()).isEqualTo(1);
        assertThat(answered.path("answers").path("diet").path(0).asString()).isEqualTo("no nuts");
        assertThat(answered.path("answers").path("days").path(0).asString()).isEqualTo("first");
        assertThat(answered.path("consents").path("photos").asInt()).isEqualTo(1);
        api.put(path(edition, "/registration-form"), "{\"questions\":[]}", withHost("*"));
        assertThat(own(receipt).path("answered")).isEqualTo(answered);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Reply refused = register(
                anEditionThatAsks(), "ada", "\"answers\":{\"guests\":\"some\",\"other\":\"x\"},\"consents\":{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("answers.lunch", "answers.guests", "answers.other", "consents.photos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "answers":{"lunch":{"a":1}}
            "answers":{"lunch":[1]}
            "answers":[]
            "answers":{"lunch":"yes"},"consents":{"photos":"yes"}
            """)
    void whatIsNoAnswerIsABadRequest(String part) {
        assertThat(register(anEditionThatAsks(), "ada", part).status()).isEqualTo(400);
    }

    @Test
    void whereNothingIsAskedNothingIsAnswered() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        assertThat(api.post(path(edition, "/registrations"), wish("ada")).status())
                .isEqualTo(201);
        assertThat(register(edition, "bob", ANSWERS).status()).isEqualTo(400);
    }

    @Test
    void theSameKeyWithOtherAnswersIsAnotherRequestAndAnOldOneIsAnsweredUnderANewForm() {
        EditionId edition = anEditionThatAsks();
        Reply first = register(edition, "ada", ANSWERS, "Idempotency-Key", "k");
        Reply other = register(edition, "ada", ANSWERS.replace("no nuts", "no milk"), "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        api.put(path(edition, "/registration-form"), "{\"questions\":[]}", withHost("*"));
        Reply again = register(edition, "ada", ANSWERS, "Idempotency-Key", "k");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    private EditionId anEditionThatAsks() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        assertThat(api.put(path(edition, "/registration-form"), FORM, as(HOST)).status())
                .isEqualTo(201);
        return edition;
    }

    private Reply register(EditionId edition, String name, String part, String... headers) {
        String body = wish(name).stripTrailing();
        return api.post(
                path(edition, "/registrations"), body.substring(0, body.length() - 1) + "," + part + "}", headers);
    }

    private JsonNode own(Reply receipt) {
        return api.get("/api/registrations/" + receipt.json().path("id").asString(), as(HOST))
                .json();
    }

    private static String[] withHost(String ifMatch) {
        return new String[] {"Authorization", "Bearer " + HOST, "If-Match", ifMatch};
    }
}
