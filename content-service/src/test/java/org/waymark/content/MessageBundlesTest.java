package org.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "es"})
    void everyTextExistsInEveryLanguageWithTheSamePlaces(String language) throws IOException {
        var english = texts("");
        var other = texts("_" + language);
        assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_nl", "_es"})
    void noTextIsEmptyOrHasAStraightApostrophe(String suffix) throws IOException {
        assertThat(texts(suffix).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    private static long places(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .count();
    }

    private static Properties texts(String suffix) throws IOException {
        var name = "/messages/service" + suffix + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessageBundlesTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
