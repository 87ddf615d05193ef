package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in the four languages, with the same places to fill in. */
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_nl", "_es"})
    void aTranslationHasTheSameTexts(String language) throws IOException {
        assertThat(placeholders("")).isEqualTo(placeholders(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_nl", "_es"})
    void apostrophesAreTypographicSinceAPlainOneIsSyntax(String language) throws IOException {
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Map<String, String> placeholders(String language) throws IOException {
        Map<String, String> placeholders = new TreeMap<>();
        bundle(language)
                .forEach((key, text) -> placeholders.put(
                        key.toString(),
                        PLACEHOLDER
                                .matcher(text.toString())
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .sorted()
                                .toList()
                                .toString()));
        return placeholders;
    }

    private static Properties bundle(String language) throws IOException {
        String name = "/messages/service" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
