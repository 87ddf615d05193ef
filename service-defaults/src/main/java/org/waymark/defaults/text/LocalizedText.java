package org.waymark.defaults.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in several languages; on the wire and in the store {@code {"en": "...", "fr": "..."}}. Blank texts are
 * dropped; the order of the languages is kept, and the first one is what a reader gets whose language is missing
 * when there is no English either.
 *
 * @param values texts by the BCP 47 code of their language, in lower case
 */
public record LocalizedText(@JsonValue Map<String, String> values) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final String LINGUA_FRANCA = "en";
    private static final LocalizedText EMPTY = new LocalizedText(Map.of());

    /**
     * @throws IllegalArgumentException when a key is not a language code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException("'" + language + "' is not a language code such as 'en'");
            }
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public static LocalizedText empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The text for a reader of the given language, or the nearest there is. */
    public Localized in(Locale locale) {
        var language = locale.getLanguage();
        var own = values.get(language);
        if (own != null) {
            return new Localized(own, language, false);
        }
        var english = values.get(LINGUA_FRANCA);
        if (english != null) {
            return new Localized(english, LINGUA_FRANCA, true);
        }
        return values.entrySet().stream()
                .findFirst()
                .map(first -> new Localized(first.getValue(), first.getKey(), true))
                .orElseGet(() -> new Localized("", language, false));
    }
}
