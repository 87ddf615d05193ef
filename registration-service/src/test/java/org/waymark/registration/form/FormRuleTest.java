package org.waymark.registration.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.form.FormsForTests.consent;
import static org.waymark.registration.form.FormsForTests.question;
import static org.waymark.registration.form.FormsForTests.required;
import static org.waymark.registration.form.FormsForTests.text;
import static org.waymark.registration.form.FormsForTests.when;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRuleTest {

    private static final Question MEAL = question("meal", Kind.CHOICE, "meat", "plants");

    @Test
    void aFormThatAsksNothingIsAForm() {
        assertThat(FormRule.firstBroken(FormDraft.EMPTY)).isEmpty();
    }

    @Test
    void eachKindOfQuestionHasItsPlace() {
        accepts(
                required(question("a", Kind.SHORT_TEXT)),
                question("b", Kind.LONG_TEXT),
                question("c", Kind.NUMBER),
                MEAL,
                question("d", Kind.CHOICES, "x", "y"),
                question("e", Kind.CHECKBOX),
                question("f", Kind.DATE),
                question("g", Kind.NEEDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "-a", "a.b", "a$", "a0123456789012345678901234567890123456789x"})
    void anIdIsPlain(String id) {
        refuses("form-id-odd", question(id, Kind.DATE));
    }

    @Test
    void idsAreUnique() {
        refuses("question-twice", question("a", Kind.DATE), question("a", Kind.NUMBER));
        refuses("option-twice", question("a", Kind.CHOICE, "x", "x"));
        FormDraft twice = new FormDraft(List.of(), List.of(consent("a", true), consent("a", false)));
        assertThat(FormRule.firstBroken(twice)).map(FormRule::code).contains("consent-twice");
    }

    @Test
    void everythingHasAText() {
        refuses("form-text-missing", new Question("a", Kind.DATE, text(""), null, false, List.of(), null));
        refuses(
                "form-text-missing",
                new Question(
                        "a",
                        Kind.CHOICE,
                        text("A"),
                        null,
                        false,
                        List.of(new Option("x", text("X")), new Option("y", text(" "))),
                        null));
        FormDraft mute = new FormDraft(List.of(), List.of(new Consent("a", text(""), true, 0)));
        assertThat(FormRule.firstBroken(mute)).map(FormRule::code).contains("form-text-missing");
    }

    @Test
    void whoChoosesHasTwoOptionsAtLeastAndNobodyElseHasAny() {
        refuses("options-missing", question("a", Kind.CHOICE, "x"));
        refuses("options-missing", question("a", Kind.CHOICES));
        refuses("options-unused", question("a", Kind.NUMBER, "x", "y"));
    }

    @Test
    void nobodyIsMadeToTellTheirNeeds() {
        refuses("needs-required", required(question("a", Kind.NEEDS)));
    }

    @Test
    void aConditionLooksBackAndNeverAtNeeds() {
        accepts(MEAL, when("meal", "plants", question("vegan", Kind.CHECKBOX)));
        refuses("condition-unknown", when("meal", "plants", question("vegan", Kind.CHECKBOX)), MEAL);
        refuses("condition-unknown", when("a", "true", question("a", Kind.CHECKBOX)));
        refuses("condition-unknown", question("n", Kind.NEEDS), when("n", "yes", question("a", Kind.DATE)));
    }

    @ParameterizedTest
    @CsvSource({"meal,fish", "box,false", "number,two", "date,soon", "text,''"})
    void aConditionThatCannotHoldIsNone(String other, String value) {
        refuses(
                "condition-impossible",
                MEAL,
                question("box", Kind.CHECKBOX),
                question("number", Kind.NUMBER),
                question("date", Kind.DATE),
                question("text", Kind.SHORT_TEXT),
                when(other, value, question("then", Kind.LONG_TEXT)));
    }

    @ParameterizedTest
    @CsvSource({"meal,meat", "box,true", "number,2", "date,2027-05-30", "text,Yes"})
    void aConditionThatCanHoldIsOne(String other, String value) {
        accepts(
                MEAL,
                question("box", Kind.CHECKBOX),
                question("number", Kind.NUMBER),
                question("date", Kind.DATE),
                question("text", Kind.SHORT_TEXT),
                when(other, value, question("then", Kind.LONG_TEXT)));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,'1,50',1.5", "NUMBER,2.0,2", "SHORT_TEXT,' Yes ',Yes", "DATE,' 2027-05-30',2027-05-30"})
    void aConditionAsksForAnAnswerAsItIsStored(Kind kind, String typed, String stored) {
        FormDraft form =
                new FormDraft(List.of(question("a", kind), when("a", typed, question("b", Kind.DATE))), List.of());
        assertThat(form.questions().getLast().condition()).isEqualTo(new Condition("a", stored));
    }

    @Test
    void aFormHasAnEnd() {
        refuses(
                "form-too-long",
                IntStream.rangeClosed(1, 61)
                        .mapToObj(i -> question("q" + i, Kind.DATE))
                        .toArray(Question[]::new));
        refuses("form-too-long", new Question("a", Kind.DATE, text("x".repeat(5001)), null, false, List.of(), null));
    }

    private static void accepts(Question... questions) {
        assertThat(FormRule.firstBroken(new FormDraft(List.of(questions), List.of())))
                .isEmpty();
    }

    private static void refuses(String code, Question... questions) {
        assertThat(FormRule.firstBroken(new FormDraft(List.of(questions), List.of())))
                .map(FormRule::code)
                .contains(code);
    }
}
