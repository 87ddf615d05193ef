package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.OFFICE;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.page.FormSteps.AS_HOST;
import static org.waymark.registration.page.FormSteps.byId;
import static org.waymark.registration.page.FormSteps.fields;
import static org.waymark.registration.page.FormSteps.form;
import static org.waymark.registration.page.FormSteps.save;
import static org.waymark.registration.page.FormSteps.seen;
import static org.waymark.registration.page.FormSteps.typed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Hosts write what they ask, on pages alone. */
@ServiceTest
class FormDeskTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void aFormIsBuiltOnThePagesAndPeopleRegisterThroughIt() {
        EditionId edition = world.arranged(world.anOpenEditionOfItsOwnSeries(), new Admission(9, true, List.of()));
        String form = form(edition);
        save(api, form + "/questions/new", lunch());
        save(api, form + "/questions/new", fields("label.en", "Diet", "kind", "needs", "condition", "lunch=with-us"));
        save(api, form + "/questions/new", fields("label.en", "Guests", "kind", "number", "required", "true"));
        save(api, form + "/consents/new", fields("text.en", "You may take pictures of me.", "id", "photos"));
        Document list = api.page(form, AS_HOST).html();
        assertThat(rows(list)).containsExactly("Lunch?", "Diet", "Guests", "You may take pictures of me.");
        assertThat(list.select("tbody tr").get(1).text())
                .contains("Only if you answer “With us” to “Lunch?”.", "missing: French");
        assertThat(list.select("tbody tr").first().text()).doesNotContain("missing");

        save(api, form + "/questions/guests/move", fields("to", "up"));
        assertThat(rows(api.page(form, AS_HOST).html())).startsWith("Lunch?", "Guests", "Diet");
        assertThat(api.page(form + "/questions/guests/remove", AS_HOST).html().text())
                .contains("Remove this question?");
        save(api, form + "/questions/guests/remove", fields());
        assertThat(rows(api.page(form, AS_HOST).html())).hasSize(3);
        assertThat(api.page(form + "/preview", AS_HOST).html().select("[name=q.lunch]"))
                .hasSize(2);

        String register = "/" + edition.value() + "/register";
        Map<String, String> person = fields(
                "form", api.page(register).html().select("input[name=form]").val());
        person.putAll(Map.of("name", "Ada", "email", "ada@example.org", "organisation", "", "country", "BE"));
        person.putAll(Map.of("category", "research", "language", "en"));
        assertThat(api.form(register, person).status()).as("lunch is required").isEqualTo(422);
        person.putAll(Map.of("q.lunch", "with-us", "q.diet", "no nuts"));
        Reply sent = api.form(register, person);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(api.page(api.own(edition, "ada@example.org"))
                        .html()
                        .select("dl")
                        .text())
                .contains("With us", "no nuts", "Not agreed");
    }

    @Test
    void aQuestionIsChangedWithoutLosingItsOptionsOrTheirOrder() {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", lunch());
        Document page = api.page(form + "/questions/lunch", AS_HOST).html();
        Map<String, String> typed = typed(page);
        assertThat(typed).containsEntry("label.fr", "Déjeuner ?").containsEntry("optionId.0", "with-us");
        assertThat(byId(page, "label.fr").attr("lang")).isEqualTo("fr");
        typed.put("option.0.en", "With all of us");
        typed.put("optionPlace.0", "9");
        typed.put("more", "true");
        Document more = api.form(form + "/questions/lunch", typed, AS_HOST).html();
        assertThat(more.select("[name^=optionPlace]")).hasSize(5);
        Map<String, String> again = typed(more);
        assertThat(api.form(form + "/questions/lunch", again, AS_HOST).status()).isEqualTo(303);
        assertThat(typed(api.page(form + "/questions/lunch", AS_HOST).html()))
                .containsEntry("optionId.1", "with-us")
                .containsEntry("option.1.en", "With all of us")
                .containsEntry("option.1.fr", "Avec nous");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenUnseenAndNothingTypedIsLost() {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", lunch());
        Map<String, String> typed =
                typed(api.page(form + "/questions/lunch", AS_HOST).html());
        save(api, form + "/questions/new", fields("label.en", "City", "kind", "short-text"));
        typed.put("label.en", "Dinner?");
        Reply late = api.form(form + "/questions/lunch", typed, AS_HOST);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.html().select(".error-summary").text()).contains("Somebody else has changed the form");
        assertThat(byId(late.html(), "label.en").val()).isEqualTo("Dinner?");
        assertThat(api.form(form + "/questions/lunch", typed(late.html()), AS_HOST)
                        .status())
                .isEqualTo(303);
        assertThat(rows(api.page(form, AS_HOST).html())).containsExactly("Dinner?", "City");
        assertThat(api.form(form + "/questions/city/move", fields("to", "up", "seen", "1.0"), AS_HOST)
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            kind       | kind      | -
            kind       | kind      | essay
            id         | id        | Odd Id
            id         | id        | new
            id         | id        | lunch
            label.en   | label.en  | -
            options    | kind      | choice
            options    | option.0.en | One
            required   | kind      | needs
            condition  | condition | nothing=yes
            condition  | condition | lunch=dinner
            """)
    void eachBrokenRuleIsSaidBesideItsField(String field, String typedField, String value) {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", lunch());
        Map<String, String> typed =
                fields("seen", seen(api, form), "label.en", "Other", "kind", "short-text", "help.fr", "Aide");
        if (field.equals("required")) {
            typed.put("required", "true");
        }
        if (value == null) {
            typed.remove(typedField);
        } else {
            typed.put(typedField, value);
        }
        Reply refused = api.form(form + "/questions/new", typed, AS_HOST);
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.html();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(byId(page, field).attr("aria-describedby")).contains(field + "-error");
        assertThat(byId(page, field).attr("aria-invalid")).isEqualTo("true");
        assertThat(byId(page, field + "-error").text()).isNotBlank();
        assertThat(byId(page, "help.fr").text()).isEqualTo("Aide");
    }

    @Test
    void whatOtherQuestionsHangOnIsNotTakenFromThem() {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", lunch());
        save(api, form + "/questions/new", fields("label.en", "Diet", "kind", "needs", "condition", "lunch=with-us"));
        for (String deed : List.of("/questions/lunch/remove", "/questions/diet/move")) {
            Reply refused = api.form(form + deed, fields("seen", seen(api, form), "to", "up"), AS_HOST);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select(".error-summary").text()).contains("Diet: A condition must refer");
        }
        assertThat(rows(api.page(form, AS_HOST).html())).containsExactly("Lunch?", "Diet");
    }

    @Test
    void theFirstChangeMakesAFormOfTheEditionsOwn() {
        EditionId edition = world.anOpenEditionOfItsOwnSeries();
        String template = "/desk/" + edition.series() + "/form";
        Map<String, String> rules = fields("seen", "0.0", "text.en", "I keep the rules", "id", "rules");
        assertThat(api.form(template + "/consents/new", rules, as(OFFICE)).status())
                .isEqualTo(303);
        Document inherited = api.page(form(edition), AS_HOST).html();
        assertThat(rows(inherited)).containsExactly("I keep the rules");
        assertThat(inherited.text()).contains("This is the template of the series", "kept for 30 days", "1 July 2027");
        assertThat(inherited.select("a[href=" + template + "]")).isEmpty();
        assertThat(api.page(form(edition), as(OFFICE)).html().select("a[href=" + template + "]"))
                .hasSize(1);

        Document consent = api.page(form(edition) + "/consents/rules", AS_HOST).html();
        assertThat(consent.text()).contains("stay agreed to that one");
        Map<String, String> typed = typed(consent);
        typed.put("text.en", "I keep other rules");
        assertThat(api.form(form(edition) + "/consents/rules", typed, AS_HOST).status())
                .isEqualTo(303);
        assertThat(rows(api.page(form(edition), AS_HOST).html())).containsExactly("I keep other rules");
        assertThat(rows(api.page(template, as(OFFICE)).html())).containsExactly("I keep the rules");
        assertThat(api.get(path(edition, "/registration-form"))
                        .json()
                        .path("consents")
                        .path(0)
                        .path("version")
                        .asInt())
                .as("nobody has agreed to this text under the template")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "es"})
    void thePagesSpeakTheLanguageAskedFor(String language) {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", lunch());
        save(api, form + "/consents/new", fields("text.en", "Pictures", "id", "photos"));
        for (String page : List.of(
                "",
                "/preview",
                "/questions/new",
                "/questions/lunch",
                "/questions/lunch/remove",
                "/consents/new",
                "/consents/photos",
                "/consents/photos/remove")) {
            assertThat(api.page(form + page + "?lang=" + language, AS_HOST)
                            .html()
                            .text())
                    .doesNotContain("??");
        }
    }

    private static List<String> rows(Document list) {
        return list.select("tbody tr").stream()
                .map(row -> Objects.requireNonNull(row.selectFirst("th > span")).ownText())
                .toList();
    }

    private static Map<String, String> lunch() {
        return fields(
                "label.en",
                "Lunch?",
                "label.fr",
                "Déjeuner ?",
                "kind",
                "choice",
                "required",
                "true",
                "id",
                "lunch",
                "option.0.en",
                "With us",
                "option.0.fr",
                "Avec nous",
                "option.1.en",
                "No",
                "option.1.fr",
                "Non");
    }
}
