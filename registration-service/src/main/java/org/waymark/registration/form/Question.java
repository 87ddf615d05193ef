package org.waymark.registration.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    public Question {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
