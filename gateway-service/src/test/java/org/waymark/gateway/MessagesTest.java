package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.gateway.problem.Problem;

/** Is everything said in every language? */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_nl", "_es"})
    void everyLanguageHasTheSameKeys(String language) {
        assertThat(bundle("service" + language).keySet())
                .isEqualTo(bundle("service").keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsWords(Problem problem) {
        var texts = new Properties();
        texts.putAll(bundle("defaults"));
        texts.putAll(bundle("service"));

        assertThat(texts)
                .containsKey("problem." + problem.code())
                .containsKey("problem." + problem.code() + ".title")
                .containsKey("problem." + problem.code() + ".next");
    }

    private static Properties bundle(String name) {
        var path = "/messages/" + name + ".properties";
        try (var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(path), path)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
