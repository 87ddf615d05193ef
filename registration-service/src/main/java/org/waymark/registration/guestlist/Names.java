package org.waymark.registration.guestlist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.edition.Series;

/** What languages, countries and categories are called, in the languages of the interface. */
final class Names {

    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, String> COUNTRIES = countries();

    private Names() {}

    /** The code of the interface's language: by its codes, with or without a country, or its name. */
    static Optional<String> language(String typed) {
        String words = Words.plain(typed);
        String whole = LANGUAGES.get(words);
        return Optional.ofNullable(
                whole != null || !typed.strip().matches("[A-Za-z]{2}[-_][A-Za-z]{2}")
                        ? whole
                        : LANGUAGES.get(words.substring(0, 2)));
    }

    /** The code of the country: by its codes, or its name. */
    static Optional<String> country(String typed) {
        return Optional.ofNullable(COUNTRIES.get(Words.plain(typed)));
    }

    /** The ids of a series' categories, by id and by title in each language that it has one in. */
    static Map<String, String> categories(Series series) {
        Map<String, String> ids = new HashMap<>();
        series.openCategories()
                .forEach(one -> one.title().values().values().forEach(title -> ids.put(Words.plain(title), one.id())));
        series.openCategories().forEach(one -> ids.put(Words.plain(one.id()), one.id()));
        return ids;
    }

    private static Map<String, String> languages() {
        Map<String, String> codes = new HashMap<>();
        for (Locale language : Languages.SUPPORTED) {
            String code = language.getLanguage();
            codes.put(code, code);
            codes.put(language.getISO3Language(), code);
            for (Locale reader : Languages.SUPPORTED) {
                codes.put(Words.plain(language.getDisplayLanguage(reader)), code);
            }
        }
        codes.putAll(
                Map.of("fre", "fr", "dut", "nl", "castellano", "es", "flamand", "nl", "flemish", "nl", "vlaams", "nl"));
        return Map.copyOf(codes);
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            Locale country = Locale.of("", code);
            Languages.SUPPORTED.forEach(reader -> codes.put(Words.plain(country.getDisplayCountry(reader)), code));
            codes.put(Words.plain(code), code);
            alpha3(country).ifPresent(three -> codes.put(three, code));
        }
        codes.putAll(Map.of("uk", "GB", "usa", "US", "holland", "NL", "the netherlands", "NL", "czech republic", "CZ"));
        return Map.copyOf(codes);
    }

    private static Optional<String> alpha3(Locale country) {
        try {
            return Optional.of(Words.plain(country.getISO3Country())).filter(three -> !three.isEmpty());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
