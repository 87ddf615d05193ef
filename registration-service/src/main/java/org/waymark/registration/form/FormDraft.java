package org.waymark.registration.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody wants it, before it has a version. Versions of its consents' texts mean nothing yet; its conditions
 * ask for answers as they are stored, however they were typed.
 */
public record FormDraft(List<Question> questions, List<Consent> consents) {

    public static final FormDraft EMPTY = new FormDraft(List.of(), List.of());

    public FormDraft {
        List<Question> all = questions;
        questions = all.stream().map(question -> tidied(question, all)).toList();
        consents = List.copyOf(consents);
    }

    public Optional<Question> question(String id) {
        return find(questions, id);
    }

    private static Optional<Question> find(List<Question> questions, String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static Question tidied(Question question, List<Question> all) {
        Condition condition = question.condition();
        return condition == null
                ? question
                : find(all, condition.question())
                        .map(other -> question.asked(condition.tidied(other)))
                        .orElse(question);
    }

    /**
     * The next version: a consent whose text is as it was before keeps the version that people agreed to, also where an
     * edition's own form takes the place of the template. Another text never gets a version that was another's.
     *
     * @param before the form that was in force, whoever owns it
     */
    RegistrationForm after(@Nullable RegistrationForm before, FormId owner, Instant now) {
        long version = before != null && before.owner().equals(owner) ? before.version() + 1 : 1;
        List<Consent> known = consents.stream()
                .map(consent ->
                        new Consent(consent.id(), consent.text(), consent.required(), since(consent, before, version)))
                .toList();
        return new RegistrationForm(RegistrationForm.id(owner, version), owner, version, now, questions, known);
    }

    private static long since(Consent consent, @Nullable RegistrationForm before, long version) {
        return Optional.ofNullable(before)
                .flatMap(form -> form.consent(consent.id()))
                .map(earlier -> earlier.text().equals(consent.text())
                        ? earlier.version()
                        : Math.max(version, earlier.version() + 1))
                .orElse(version);
    }
}
