package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.waymark.registration.attendee.Letter;

/** Every text exists in the four languages, with the same places to fill in. */
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final List<String> LANGUAGES = List.of("", "_fr", "_nl", "_es");

    /** The service's own, as its settings name them. */
    static Stream<String> bundles() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        String names = Objects.requireNonNull(settings.getObject()).getProperty("spring.messages.basename");
        return Stream.of(names.split(",")).filter(name -> !name.equals("messages/defaults"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translationsHaveTheSameTexts(String bundle) {
        LANGUAGES.forEach(language ->
                assertThat(placeholders(bundle + language)).as(language).isEqualTo(placeholders(bundle)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreTypographicSinceAPlainOneIsSyntax(String bundle) {
        LANGUAGES.forEach(language -> assertThat(load(bundle + language).values())
                .noneMatch(text -> text.toString().contains("'")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noOtherBundleHasTheSameKeys(String bundle) {
        bundles()
                .filter(other -> !other.equals(bundle))
                .forEach(other -> assertThat(load(bundle).keySet())
                        .as(other)
                        .noneMatch(load(other).keySet()::contains));
    }

    @ParameterizedTest
    @EnumSource(Letter.Kind.class)
    void everyKindOfLetterHasAName(Letter.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(load("messages/letters").containsKey("letters.kind." + word)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyFileIsNamedInTheSettings(String bundle) throws Exception {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/" + bundle + ".properties"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            assertThat(files.map(file -> "messages/" + file.getFileName())
                            .filter(name -> name.endsWith("_fr.properties") && !name.contains("defaults")))
                    .containsExactlyInAnyOrderElementsOf(
                            bundles().map(name -> name + "_fr.properties").toList());
        }
    }

    private static Map<String, String> placeholders(String bundle) {
        Map<String, String> placeholders = new TreeMap<>();
        load(bundle)
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

    private static Properties load(String bundle) {
        String name = "/" + bundle + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
