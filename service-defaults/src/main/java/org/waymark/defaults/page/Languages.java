package org.waymark.defaults.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the interface, and which one a reader gets: the one asked for with {@code ?lang=}, else the one
 * remembered in the cookie, else the best of the browser's wishes, else English.
 */
public final class Languages {

    /** The query parameter that asks for a language, and has it remembered. */
    public static final String PARAMETER = "lang";

    /** The cookie that remembers it. */
    public static final String COOKIE = "waymark-language";

    /** Every text of the interface exists in these, best known first. */
    public static final List<Locale> SUPPORTED =
            Stream.of("en", "fr", "nl", "es").map(Locale::forLanguageTag).toList();

    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]*");

    Locale choose(@Nullable String query, @Nullable String remembered, List<Locale> wishes) {
        return asked(query)
                .or(() -> supported(remembered))
                .or(() -> wishes.stream()
                        .flatMap(wish -> supported(wish.getLanguage()).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    /** The language that a query string asks for, if it is one of ours. */
    Optional<Locale> asked(@Nullable String query) {
        return parameters(query)
                .filter(Languages::isLanguage)
                .map(parameter -> parameter.substring(PARAMETER.length() + 1))
                .flatMap(value -> supported(value).stream())
                .findFirst();
    }

    /** The same page in every language, for the language switch. */
    List<Language> of(String path, @Nullable String query, Locale current) {
        var page = address(path, query);
        var next = page + (page.contains("?") ? "&" : "?") + PARAMETER + "=";
        return SUPPORTED.stream()
                .map(locale -> new Language(
                        locale.getLanguage(),
                        inItself(locale),
                        next + locale.getLanguage(),
                        locale.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    /**
     * Path and query as the reader asked for them, without the language. It always leads to this site: browsers take
     * two slashes at the beginning for the name of another one.
     */
    String address(String asked, @Nullable String query) {
        var path = SLASHES.matcher(asked).replaceFirst("/");
        var rest = parameters(query).filter(parameter -> !isLanguage(parameter)).collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    /** The codes of those. */
    public static List<String> codes() {
        return SUPPORTED.stream().map(Locale::getLanguage).toList();
    }

    /** The address of a page in a language, for links that leave the site: a letter's reader expects its language. */
    public static String in(Locale language, String address) {
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + language.getLanguage();
    }

    /** What a language is called in the reader's own, for pages: {@code ${@languages.name('en', #locale)}}. */
    public String name(String language, Locale reader) {
        return Locale.forLanguageTag(language).getDisplayLanguage(reader);
    }

    private static Optional<Locale> supported(@Nullable String language) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static Stream<String> parameters(@Nullable String query) {
        return Arrays.stream(Objects.requireNonNullElse(query, "").split("&")).filter(part -> !part.isEmpty());
    }

    private static boolean isLanguage(String parameter) {
        return parameter.startsWith(PARAMETER + "=");
    }

    private static String inItself(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
