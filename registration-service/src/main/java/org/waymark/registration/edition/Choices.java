package org.waymark.registration.edition;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.waymark.defaults.page.Languages;

/** What forms let people choose from, in their language. */
public final class Choices {

    private Choices() {}

    public static Map<String, String> categories(Series series, Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        series.categories()
                .forEach(category ->
                        choices.put(category.id(), category.title().in(language).text()));
        return choices;
    }

    /** Those that somebody new may be in. */
    public static Map<String, String> openCategories(Series series, Locale language) {
        Map<String, String> choices = categories(series, language);
        choices.keySet().removeIf(id -> series.openCategory(id).isEmpty());
        return choices;
    }

    public static Map<String, String> languages() {
        Map<String, String> choices = new LinkedHashMap<>();
        Languages.SUPPORTED.forEach(language -> choices.put(language.getLanguage(), inItself(language)));
        return choices;
    }

    /** By name, sorted as the reader's language sorts. */
    public static Map<String, String> countries(Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        Collator alphabet = Collator.getInstance(language);
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(code -> country(code, language), alphabet))
                .forEach(code -> choices.put(code, country(code, language)));
        return choices;
    }

    public static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    public static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private static String inItself(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
