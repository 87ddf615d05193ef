package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.page.FormSteps.AS_HOST;
import static org.waymark.registration.page.FormSteps.byId;
import static org.waymark.registration.page.FormSteps.fields;
import static org.waymark.registration.page.FormSteps.form;
import static org.waymark.registration.page.FormSteps.save;
import static org.waymark.registration.page.FormSteps.seen;
import static org.waymark.registration.page.FormSteps.typed;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** A host lets a question hang on what is typed into another. */
@ServiceTest
class QuestionConditionsTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            short-text | Ghent      | Ghent      | GHENT      | Bruges
            long-text  | Ghent      | Ghent      | ghent      | Bruges
            number     | 12,50      | 12.5       | 12.5       | 12
            date       | 2027-05-30 | 2027-05-30 | 2027-05-30 | 2027-05-31
            """)
    void aQuestionCanHangOnAnAnswerThatIsTyped(String kind, String typed, String kept, String met, String missed) {
        EditionId edition = world.arranged(world.anOpenEditionOfItsOwnSeries(), new Admission(9, true, List.of()));
        String form = form(edition);
        save(api, form + "/questions/new", fields("label.en", "Where", "kind", kind));
        save(
                api,
                form + "/questions/new",
                fields(
                        "label.en",
                        "Why there",
                        "kind",
                        "short-text",
                        "required",
                        "true",
                        "condition",
                        "where=",
                        "conditionAnswer",
                        typed));
        assertThat(typed(api.page(form + "/questions/why-there", AS_HOST).html()))
                .containsEntry("condition", "where=")
                .containsEntry("conditionAnswer", kept);
        String register = "/" + edition.value() + "/register";
        assertThat(api.form(register, fields("q.where", met)).html().select("#q\\.why-there-error"))
                .hasSize(1);
        assertThat(api.form(register, fields("q.where", missed)).html().select("#q\\.why-there-error"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"short-text,''", "number,twelve", "date,30 May"})
    void anAnswerThatNobodyCanGiveIsRefusedBesideItsField(String kind, String typed) {
        String form = form(world.anOpenEditionOfItsOwnSeries());
        save(api, form + "/questions/new", fields("label.en", "Where", "kind", kind));
        Map<String, String> question =
                fields("label.en", "Why", "kind", "short-text", "condition", "where=", "conditionAnswer", typed);
        question.put("seen", seen(api, form));
        Document refused = api.form(form + "/questions/new", question, AS_HOST).html();
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactly("#conditionAnswer");
        assertThat(byId(refused, "conditionAnswer").val()).isEqualTo(typed);
    }
}
