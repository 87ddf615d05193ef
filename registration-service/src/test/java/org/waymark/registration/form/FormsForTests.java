package org.waymark.registration.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.edition.EditionId;

/** The words of tests about forms. */
final class FormsForTests {

    private FormsForTests() {}

    static Question question(String id, Kind kind, String... options) {
        return new Question(id, kind, text(id), null, false, options(options), null);
    }

    static Question required(Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                true,
                question.options(),
                question.condition());
    }

    static Question when(String other, String value, Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                question.required(),
                question.options(),
                new Condition(other, value));
    }

    static Consent consent(String id, boolean required) {
        return new Consent(id, text("I agree to " + id), required, 0);
    }

    static RegistrationForm form(Question... questions) {
        return new FormDraft(List.of(questions), List.of()).after(null, owner(), Instant.EPOCH);
    }

    static FormId owner() {
        return FormId.of(EditionId.of("uraia", "brussels-2018"));
    }

    static AnswerSheet sheet(String question, String... values) {
        return new AnswerSheet(Map.of(question, List.of(values)), Map.of());
    }

    static LocalizedText text(@Nullable String english) {
        return LocalizedText.of("en", english == null ? "" : english);
    }

    private static List<Option> options(String... ids) {
        return List.of(ids).stream().map(id -> new Option(id, text(id))).toList();
    }
}
