package org.waymark.registration.guestlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Invalid;
import org.waymark.registration.spreadsheet.Encoding;

/**
 * How a list is to be read, as parameters say it; what is not said is told by the look of the list.
 *
 * @param encoding such as {@code windows-1250}
 * @param columns what each column says, from the first one on: {@code email}, {@code name}, {@code first-name},
 *     {@code last-name}, {@code organisation}, {@code country}, {@code category}, {@code language}, {@code expires}, or
 *     nothing for one that is left out
 * @param categories what a word stands for, such as {@code collectivite=local-government}; nothing behind the sign where it
 *     stands for none
 */
public record Instructions(
        @Nullable String encoding,
        @Nullable List<String> columns,
        @Nullable List<String> categories) {

    public static final Instructions NONE = new Instructions(null, null, null);

    @Nullable Encoding charset() {
        return encoding == null || encoding.isEmpty()
                ? null
                : Encoding.ofWire(encoding)
                        .orElseThrow(() -> new Invalid("encoding", "'" + encoding + "' is not an encoding"));
    }

    @Nullable List<@Nullable Field> fields() {
        if (columns == null || columns.isEmpty()) {
            return null;
        }
        List<@Nullable Field> fields = new ArrayList<>();
        columns.forEach(word -> fields.add(word.isEmpty() ? null : field(word)));
        return fields;
    }

    private static Field field(String word) {
        return Field.ofWire(word).orElseThrow(() -> new Invalid("columns", "'" + word + "' is not what a column says"));
    }

    /** The ids for words, empty for none, by {@link Words#plain}. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        List<String> all = Optional.ofNullable(categories).orElse(List.of());
        for (String said : all.stream().filter(text -> !text.isBlank()).toList()) {
            int sign = said.lastIndexOf('=');
            if (sign < 0) {
                throw new Invalid("categories", "A word and the category that it stands for are written word=category");
            }
            meanings.put(Words.plain(said.substring(0, sign)), said.substring(sign + 1));
        }
        return meanings;
    }
}
