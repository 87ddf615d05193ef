package org.waymark.registration.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.form.FormsForTests.consent;
import static org.waymark.registration.form.FormsForTests.form;
import static org.waymark.registration.form.FormsForTests.owner;
import static org.waymark.registration.form.FormsForTests.question;
import static org.waymark.registration.form.FormsForTests.required;
import static org.waymark.registration.form.FormsForTests.sheet;
import static org.waymark.registration.form.FormsForTests.text;
import static org.waymark.registration.form.FormsForTests.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registration.form.Mistake.Reason;

class ExaminationTest {

    @ParameterizedTest
    @CsvSource({
        "SHORT_TEXT,'  Ada ',Ada",
        "LONG_TEXT,'a\\r\\nb','a\\nb'",
        "NUMBER,12,12",
        "NUMBER,'1,50',1.5",
        "NUMBER,100.0,100",
        "NUMBER,-3,-3",
        "DATE,2027-05-30,2027-05-30",
        "CHECKBOX,true,true",
        "CHOICE,x,x",
        "NEEDS,no nuts,no nuts"
    })
    void anAnswerIsKeptInOneForm(Kind kind, String sent, String kept) {
        Examination found = Examination.of(form(of(kind)), sheet("a", unescaped(sent)));
        assertThat(found.mistakes()).isEmpty();
        assertThat((kind == Kind.NEEDS ? found.needs() : found.values()).get("a"))
                .containsExactly(unescaped(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,twelve,NOT_A_NUMBER",
        "NUMBER,'1,000',NOT_A_NUMBER",
        "NUMBER,1e9,NOT_A_NUMBER",
        "DATE,30/05/2027,NOT_A_DATE",
        "DATE,2027-02-30,NOT_A_DATE",
        "DATE,1027-05-30,NOT_A_DATE",
        "CHOICE,z,NOT_AN_OPTION",
        "CHOICES,z,NOT_AN_OPTION",
        "CHECKBOX,maybe,NOT_AN_OPTION",
        "SHORT_TEXT,'a\\nb',CONTROLS",
        "NEEDS,'a\\u0000b',CONTROLS"
    })
    void whatCannotBeReadIsSaid(Kind kind, String sent, Reason reason) {
        assertThat(Examination.of(form(of(kind)), sheet("a", unescaped(sent))).mistakes())
                .containsExactly(new Mistake("q.a", "a", reason));
    }

    @Test
    void textHasAnEnd() {
        assertThat(Examination.of(form(of(Kind.SHORT_TEXT)), sheet("a", "x".repeat(201)))
                        .mistakes())
                .extracting(Mistake::reason)
                .containsExactly(Reason.TOO_LONG);
    }

    @Test
    void onlySeveralChoicesTakeSeveralAnswersAndKeepTheFormsOrder() {
        RegistrationForm form = form(question("a", Kind.CHOICES, "x", "y", "z"));
        assertThat(Examination.of(form, sheet("a", "z", "x")).values().get("a")).containsExactly("x", "z");
        assertThat(Examination.of(form(of(Kind.CHOICE)), sheet("a", "x", "y")).mistakes())
                .extracting(Mistake::reason)
                .containsExactly(Reason.SEVERAL);
    }

    @ParameterizedTest
    @CsvSource({"SHORT_TEXT,' '", "CHECKBOX,false", "CHOICES,''", "DATE,''"})
    void whatIsRequiredIsAnswered(Kind kind, String sent) {
        RegistrationForm form = form(required(of(kind)));
        assertThat(Examination.of(form, sheet("a", sent)).mistakes())
                .containsExactly(new Mistake("q.a", "a", Reason.REQUIRED));
        assertThat(Examination.of(form(of(kind)), sheet("a", sent)).mistakes()).isEmpty();
    }

    @Test
    void aQuestionIsAskedWhereItsConditionHolds() {
        RegistrationForm form = form(
                question("meal", Kind.CHOICE, "meat", "plants"),
                when("meal", "plants", required(question("vegan", Kind.CHECKBOX))),
                when("vegan", "true", required(question("why", Kind.SHORT_TEXT))));
        assertThat(Examination.of(form, sheet("meal", "meat")).mistakes()).isEmpty();
        assertThat(Examination.of(form, sheet("meal", "plants")).mistakes())
                .extracting(Mistake::subject)
                .containsExactly("vegan");
        AnswerSheet all = new AnswerSheet(
                Map.of("meal", List.of("meat"), "vegan", List.of("true"), "why", List.of("x".repeat(999))), Map.of());
        assertThat(Examination.of(form, all))
                .satisfies(found -> assertThat(found.mistakes()).isEmpty())
                .satisfies(found -> assertThat(found.values()).containsOnlyKeys("meal"));
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT_TEXT,Ghent,ghent,true",
        "SHORT_TEXT,Ghent,Ghent Nord,false",
        "NUMBER,12,12.0,true",
        "NUMBER,12,120,false",
        "DATE,2027-05-30,2027-05-30,true",
        "DATE,2027-05-30,2027-05-31,false"
    })
    void anAnswerThatIsTypedCanBeACondition(Kind kind, String value, String sent, boolean asked) {
        RegistrationForm form =
                form(question("where", kind), when("where", value, required(question("why", Kind.SHORT_TEXT))));
        assertThat(Examination.of(form, sheet("where", sent)).mistakes()).hasSize(asked ? 1 : 0);
    }

    @Test
    void consentIsGivenToTheTextAsItIs() {
        RegistrationForm first = new FormDraft(List.of(), List.of(consent("rules", true), consent("photos", false)))
                .after(null, owner(), Instant.EPOCH);
        assertThat(Examination.of(first, AnswerSheet.BLANK).mistakes())
                .containsExactly(new Mistake("consent.rules", "rules", Reason.NOT_AGREED));
        assertThat(Examination.of(first, agreeing(Map.of("rules", 1L))).consents())
                .isEqualTo(Map.of("rules", 1L));

        RegistrationForm second = new FormDraft(
                        List.of(),
                        List.of(new Consent("rules", text("Other rules"), true, 0), consent("photos", false)))
                .after(first, owner(), Instant.EPOCH);
        assertThat(Examination.of(second, agreeing(Map.of("rules", 1L))).mistakes())
                .containsExactly(new Mistake("consent.rules", "rules", Reason.OTHER_TEXT));
        assertThat(Examination.of(second, agreeing(Map.of("rules", 2L, "photos", 1L)))
                        .mistakes())
                .isEmpty();
    }

    @Test
    void aPageMayCarryWhatIsGoneAndAClientMayNot() {
        RegistrationForm form = form(of(Kind.SHORT_TEXT));
        assertThat(Examination.of(form, sheet("gone", "x")).mistakes()).isEmpty();
        assertThat(Examination.strictly(form, sheet("gone", "x")).mistakes())
                .containsExactly(new Mistake("q.gone", "gone", Reason.NO_SUCH_QUESTION));
    }

    @Test
    void nobodyReadsAnAnswerInALog() {
        assertThat(sheet("a", "nuts").toString()).doesNotContain("nuts");
        assertThat(Examination.of(form(of(Kind.NEEDS)), sheet("a", "nuts")).toString())
                .doesNotContain("nuts");
    }

    private static Question of(Kind kind) {
        return kind.hasOptions() ? question("a", kind, "x", "y") : question("a", kind);
    }

    private static AnswerSheet agreeing(Map<String, Long> consents) {
        return new AnswerSheet(Map.of(), consents);
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\u0000", "\u0000");
    }
}
