package org.waymark.registration.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One version of a form. A version never changes, so that an answer can always be read with the question it answered.
 *
 * @param id owner and version
 */
public record RegistrationForm(
        @BsonId String id,
        FormId owner,
        long version,
        Instant changed,
        List<Question> questions,
        List<Consent> consents) {

    public RegistrationForm {
        questions = List.copyOf(questions);
        consents = List.copyOf(consents);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Consent> consent(String id) {
        return consents.stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    public boolean asksNothing() {
        return questions.isEmpty() && consents.isEmpty();
    }

    public FormDraft draft() {
        return new FormDraft(questions, consents);
    }

    static String id(FormId owner, long version) {
        return owner.value() + "@" + version;
    }
}
