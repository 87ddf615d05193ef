package org.waymark.registration.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form as somebody wants it, before it has a version. Versions of its consents' texts mean nothing yet. */
public record FormDraft(List<Question> questions, List<Consent> consents) {

    public static final FormDraft EMPTY = new FormDraft(List.of(), List.of());

    public FormDraft {
        questions = List.copyOf(questions);
        consents = List.copyOf(consents);
    }

    /** The next version: a consent whose text is as it was before keeps the version that people agreed to. */
    RegistrationForm after(@Nullable RegistrationForm before, FormId owner, Instant now) {
        long version = before == null ? 1 : before.version() + 1;
        List<Consent> known = consents.stream()
                .map(consent ->
                        new Consent(consent.id(), consent.text(), consent.required(), since(consent, before, version)))
                .toList();
        return new RegistrationForm(RegistrationForm.id(owner, version), owner, version, now, questions, known);
    }

    private static long since(Consent consent, @Nullable RegistrationForm before, long version) {
        return Optional.ofNullable(before)
                .flatMap(form -> form.consent(consent.id()))
                .filter(earlier -> earlier.text().equals(consent.text()))
                .map(Consent::version)
                .orElse(version);
    }
}
