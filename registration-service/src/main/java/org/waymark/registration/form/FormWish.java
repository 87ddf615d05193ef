package org.waymark.registration.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** A form as a client sends it. */
record FormWish(
        @NotNull @Size(max = 100) List<@NotNull @Valid QuestionWish> questions,
        @Nullable @Size(max = 100) List<@NotNull @Valid ConsentWish> consents) {

    FormDraft draft() {
        return new FormDraft(
                questions.stream().map(QuestionWish::question).toList(),
                orNone(consents).stream().map(ConsentWish::consent).toList());
    }

    record QuestionWish(
            @NotBlank String id,
            @NotNull Kind kind,
            @NotNull LocalizedText label,
            @Nullable LocalizedText help,
            @Nullable Boolean required,
            @Nullable @Size(max = 100) List<@NotNull @Valid OptionWish> options,
            @Nullable @Valid ConditionWish condition) {

        Question question() {
            return new Question(
                    id,
                    kind,
                    label,
                    help,
                    Objects.requireNonNullElse(required, false),
                    orNone(options).stream().map(OptionWish::option).toList(),
                    condition == null ? null : new Condition(condition.question(), condition.value()));
        }
    }

    record OptionWish(@NotBlank String id, @NotNull LocalizedText label) {

        Option option() {
            return new Option(id, label);
        }
    }

    record ConditionWish(
            @NotBlank String question, @NotBlank String value) {}

    /** Its version is the service's to say; a client may send back what it read. */
    record ConsentWish(
            @NotBlank String id,
            @NotNull LocalizedText text,
            @Nullable Boolean required,
            @Nullable Long version) {

        Consent consent() {
            return new Consent(id, text, Objects.requireNonNullElse(required, false), 0);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> several) {
        return several == null ? List.of() : several;
    }
}
