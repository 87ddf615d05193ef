package org.waymark.stack.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The texts of the interface exist in every language, or in none. */
public final class MessageBundles {

    private static final List<String> TRANSLATIONS = List.of("fr", "nl", "es");

    private MessageBundles() {}

    /**
     * What is missing, blank or too much in the translations of a bundle; empty if they are complete.
     *
     * @param bundle its base name on the class path, such as {@code messages/service}
     */
    public static List<String> gaps(String bundle) {
        var english = load(bundle + ".properties");
        var gaps = new ArrayList<String>();
        for (var language : TRANSLATIONS) {
            var file = bundle + "_" + language + ".properties";
            var translated = load(file);
            var keys = new TreeSet<>(english.stringPropertyNames());
            keys.addAll(translated.stringPropertyNames());
            keys.stream()
                    .filter(key -> blank(english, key) || blank(translated, key))
                    .map(key -> key + " is not said in both English and " + file)
                    .forEach(gaps::add);
        }
        return gaps;
    }

    private static boolean blank(Properties texts, String key) {
        return texts.getProperty(key, "").isBlank();
    }

    private static Properties load(String file) {
        try (var in = MessageBundles.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no %s on the class path".formatted(file));
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
