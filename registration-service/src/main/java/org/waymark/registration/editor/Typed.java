package org.waymark.registration.editor;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.defaults.text.LocalizedText;

/** Fields of a page as they were typed. */
final class Typed {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_ID = 40;

    private final Map<String, String> fields;

    Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    String text(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Stream<String> names() {
        return fields.keySet().stream();
    }

    /** Of the fields {@code <name>.<language>}, the given languages first. */
    LocalizedText localized(String name, List<String> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(language -> texts.put(language, text(name + "." + language)));
        fields.keySet().stream()
                .filter(field -> field.startsWith(name + "."))
                .map(field -> field.substring(name.length() + 1))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .forEach(language -> texts.putIfAbsent(language, text(name + "." + language)));
        return new LocalizedText(texts);
    }

    static void put(Map<String, String> fields, String name, LocalizedText text) {
        text.values().forEach((language, value) -> fields.put(name + "." + language, value));
    }

    /** An identifier out of a text that nobody else has. */
    static String id(LocalizedText text, String otherwise, Set<String> taken) {
        String first = text.values().values().stream().findFirst().orElse("");
        String plain = Normalizer.normalize(first, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = cut(plain.replaceAll("^-|-$", ""), LONGEST_ID);
        String base = id.isEmpty() ? otherwise : id;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? base : cut(base, LONGEST_ID - 4) + "-" + number)
                .filter(candidate -> !taken.contains(candidate) && !candidate.equals("new"))
                .findFirst()
                .orElseThrow();
    }

    private static String cut(String id, int longest) {
        return id.length() <= longest ? id : id.substring(0, longest).replaceAll("-$", "");
    }
}
