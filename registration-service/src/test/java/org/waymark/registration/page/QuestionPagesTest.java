package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.Needs;
import org.waymark.registration.edition.EditionId;

/** What hosts ask, on the pages of those who answer and of those who read. */
@ServiceTest
class QuestionPagesTest {

    private static final String FORM = """
            {"questions":[
              {"id":"lunch","kind":"choice","label":{"en":"Lunch?","fr":"Déjeuner ?"},"required":true,
               "options":[{"id":"yes","label":{"en":"With you"}},{"id":"no","label":{"en":"No"}}]},
              {"id":"diet","kind":"needs","label":{"en":"Diet"},"help":{"en":"Allergies too."},
               "condition":{"question":"lunch","value":"yes"}},
              {"id":"guests","kind":"number","label":{"en":"Guests"}},
              {"id":"why","kind":"long-text","label":{"en":"Why"},"required":true,"condition":{"question":"lunch","value":"yes"}},
              {"id":"city","kind":"short-text","label":{"en":"City"}},
              {"id":"from","kind":"date","label":{"en":"From"}},
              {"id":"tour","kind":"checkbox","label":{"en":"I join the tour"}},
              {"id":"days","kind":"choices","label":{"en":"Days"},
               "options":[{"id":"first","label":{"en":"First"}},{"id":"second","label":{"en":"Second"}}]}],
             "consents":[{"id":"photos","text":{"en":"You may take pictures of me."},"required":true}]}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Needs needs;

    @Test
    void theQuestionsAreOnThePageWithWhenTheyMatter() {
        Document page = api.page(register(anEditionThatAsks())).html();
        assertThat(page.select("input[type=radio][name=q.lunch]")).hasSize(2);
        assertThat(page.select("input[type=checkbox][name=q.days]")).hasSize(2);
        assertThat(page.select("input[type=date][name=q.from]")).hasSize(1);
        assertThat(byId(page, "q.diet").attr("aria-describedby")).contains("q.diet-hint");
        assertThat(byId(page, "q.diet-hint").text())
                .contains("Only if you answer “With you” to “Lunch?”.", "Allergies too.", "Only the host reads this");
        assertThat(page.select("[data-asked-if=q.lunch][data-asked-for=yes]")).hasSize(2);
        assertThat(page.select("[data-asked-if][hidden]")).isEmpty();
        assertThat(page.select("script[src=/assets/questions.js]")).hasSize(1);
        assertThat(byId(page, "consent.photos").val()).isEqualTo("1");
        assertThat(byId(page, "consent.photos").hasAttr("checked")).isFalse();
    }

    @Test
    void allThatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        EditionId edition = anEditionThatAsks();
        Map<String, String> fields = filledIn(api.page(register(edition)).html());
        fields.put("email", "ada");
        fields.put("q.guests", "some");
        fields.put("q.why", "");
        fields.put("q.tour", "true");
        fields.put("q.days", "second");
        fields.remove("consent.photos");
        Reply refused = api.form(register(edition), fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.html();
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#email", "#q.guests", "#q.why", "#consent.photos");
        assertThat(byId(page, "q.guests").attr("aria-invalid")).isEqualTo("true");
        assertThat(byId(page, "q.guests").attr("aria-describedby")).contains("q.guests-error");
        assertThat(byId(page, "q.guests-error").text()).isEqualTo("“Guests”: enter a number such as 12 or 1.5");
        assertThat(byId(page, "consent.photos").attr("aria-describedby")).contains("consent.photos-error");
        assertThat(byId(page, "q.guests").val()).isEqualTo("some");
        assertThat(byId(page, "q.diet").text()).isEqualTo("no nuts");
        assertThat(page.select("[name=q.lunch][checked]").val()).isEqualTo("yes");
        assertThat(page.select("[name=q.days][checked]").eachAttr("value")).containsExactly("second");
        assertThat(byId(page, "q.tour").hasAttr("checked")).isTrue();
    }

    @Test
    void whatWasNotAskedIsIgnored() {
        EditionId edition = anEditionThatAsks();
        Map<String, String> fields = filledIn(api.page(register(edition)).html());
        fields.put("q.lunch", "no");
        fields.put("q.gone", "x");
        assertThat(api.form(register(edition), fields).status()).isEqualTo(200);
        String own = api.own(edition, "ada@example.org");
        assertThat(api.page(own).html().select("dl").text()).doesNotContain("no nuts");
    }

    @Test
    void thePersonSeesAndChangesTheirAnswers() {
        EditionId edition = anEditionThatAsks();
        String own = registered(edition);
        Document page = api.page(own).html();
        assertThat(page.select("dl").text()).contains("With you", "no nuts", "Agreed");
        String change = page.select("a[href*=/answers]").attr("href");
        Document form = api.page(change).html();
        assertThat(byId(form, "q.diet").text()).isEqualTo("no nuts");
        assertThat(byId(form, "consent.photos").hasAttr("checked")).isTrue();

        Map<String, String> fields = filledIn(form);
        fields.put("revision", form.select("input[name=revision]").val());
        fields.put("q.diet", "no milk");
        Reply changed = api.form(change, fields);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(api.page(changed.header("Location")).html().select("dl").text())
                .contains("no milk")
                .doesNotContain("no nuts");

        fields.put("q.diet", "no eggs");
        Reply late = api.form(change, fields);
        assertThat(late.status()).isEqualTo(412);
        assertThat(byId(late.html(), "q.diet").text()).isEqualTo("no eggs");
        assertThat(late.html().select("input[name=revision]").val()).isEqualTo("2");

        fields.put("q.guests", "some");
        assertThat(api.form(change, fields).status()).isEqualTo(422);
    }

    @Test
    void nobodyAnswersAfterTheyHaveCancelled() {
        String own = registered(anEditionThatAsks());
        String change = api.page(own).html().select("a[href*=/answers]").attr("href");
        api.form(own.replace("?", "/cancel?"), Map.of());
        assertThat(api.page(own).html().select("a[href*=/answers]")).isEmpty();
        assertThat(api.page(change).status()).isEqualTo(303);
    }

    @Test
    void whoComesBackAfterCancellingHasOnlyTheirNewAnswers() {
        EditionId edition = anEditionThatAsks();
        api.form(registered(edition).replace("?", "/cancel?"), Map.of());
        Map<String, String> fields = filledIn(api.page(register(edition)).html());
        fields.put("q.lunch", "no");
        assertThat(api.form(register(edition), fields).status()).isEqualTo(200);
        String own = api.own(edition, "ada@example.org");
        assertThat(api.page(own).html().select("dl").text()).doesNotContain("no nuts");
    }

    @Test
    void theHostReadsTheAnswersWithNeedsUntilTheseAreErased() {
        EditionId edition = anEditionThatAsks();
        registered(edition);
        String list = "/desk/" + edition.value() + "/registrations";
        String one = api.page(list, as(HOST)).html().select("tbody th a").attr("href");
        assertThat(api.page(one, as(HOST)).html().text()).contains("no nuts", "(for the host alone)");
        needs.erase(Instant.parse("2027-06-29T00:00:00Z"));
        assertThat(api.page(one, as(HOST)).html().text()).contains("no nuts");
        needs.erase(Instant.parse("2027-07-02T00:00:00Z"));
        assertThat(api.page(one, as(HOST)).html().text()).contains("With you").doesNotContain("no nuts");
        EditionId other = world.anOpenEdition();
        assertThat(api.page(one.replace(edition.value(), other.value()), as(HOST))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "es"})
    void thePagesSpeakTheLanguageAskedFor(String language) {
        EditionId edition = anEditionThatAsks();
        String own = registered(edition);
        assertThat(api.page(register(edition) + "?lang=" + language).html().text())
                .doesNotContain("??");
        assertThat(api.page(own + "&lang=" + language).html().text()).doesNotContain("??");
        assertThat(api.page(own.replace("?", "/answers?") + "&lang=" + language)
                        .html()
                        .text())
                .doesNotContain("??");
    }

    private EditionId anEditionThatAsks() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        assertThat(api.put(path(edition, "/registration-form"), FORM, as(HOST)).status())
                .isEqualTo(201);
        return edition;
    }

    private String registered(EditionId edition) {
        Reply sent =
                api.form(register(edition), filledIn(api.page(register(edition)).html()));
        assertThat(sent.status()).isEqualTo(200);
        return api.own(edition, "ada@example.org");
    }

    private static String register(EditionId edition) {
        return "/" + edition.value() + "/register";
    }

    private static Element byId(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id));
    }

    private static Map<String, String> filledIn(Document form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form.select("input[name=form]").val());
        fields.put("name", "Ada");
        fields.put("email", "ada@example.org");
        fields.put("organisation", "");
        fields.put("country", "BE");
        fields.put("category", "local-government");
        fields.put("language", "en");
        fields.put("q.lunch", "yes");
        fields.put("q.diet", "no nuts");
        fields.put("q.guests", "");
        fields.put("q.why", "to talk");
        fields.put("consent.photos", "1");
        return fields;
    }
}
