package org.waymark.registration.attendee;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Status;

/**
 * Which registrations of an edition are wanted; null for any.
 *
 * @param text what name, organisation or address contain, each of its words, whatever the accents and capitals
 * @param delegation whose people
 */
public record Selection(
        @Nullable Status status,
        @Nullable String category,
        @Nullable String country,
        @Nullable String delegation,
        @Nullable String text) {

    public static final Selection ALL = new Selection(null, null, null, null, null);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Whoever's place it is. */
    public Selection(
            @Nullable Status status, @Nullable String category, @Nullable String country, @Nullable String text) {
        this(status, category, country, null, text);
    }

    /** What of a person is searched, in its normal form. */
    static String searched(Person person) {
        return normal(person.name() + " " + person.organisation() + " " + person.email());
    }

    Predicate<Entry> wanted() {
        List<String> words = text == null
                ? List.of()
                : SPACES.splitAsStream(normal(text).strip()).toList();
        return entry -> (status == null || status == entry.status())
                && (category == null || category.equals(entry.category()))
                && (country == null || country.equals(entry.country()))
                && (delegation == null || delegation.equals(entry.delegation()))
                && words.stream().allMatch(entry.searched()::contains);
    }

    Selection with(Status other) {
        return new Selection(other, category, country, delegation, text);
    }

    private static String normal(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
