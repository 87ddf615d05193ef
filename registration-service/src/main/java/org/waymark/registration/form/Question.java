package org.waymark.registration.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.text.LocalizedText;

/**
 * One question of a form.
 *
 * @param id stays the same from version to version
 * @param options in the order to show; empty where nothing is chosen
 * @param condition when it is asked; null for always
 */
public record Question(
        String id,
        Kind kind,
        LocalizedText label,
        @Nullable LocalizedText help,
        boolean required,
        List<Option> options,
        @Nullable Condition condition) {

    private static final Dates DATES = new Dates();

    public Question {
        options = List.copyOf(options);
    }

    Question asked(@Nullable Condition when) {
        return new Question(id, kind, label, help, required, options, when);
    }

    /** An answer as a reader knows it: the label of an option, a date in words, a text as it is. */
    String say(String answer, Locale language) {
        return switch (kind) {
            case CHOICE, CHOICES ->
                option(answer).map(option -> option.label().in(language).text()).orElse(answer);
            case DATE -> DATES.day(LocalDate.parse(answer), language);
            case SHORT_TEXT, LONG_TEXT, NUMBER, CHECKBOX, NEEDS -> answer;
        };
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
