package org.waymark.registration.attendee;

import com.mongodb.client.model.Filters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;

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
        @Nullable String text,
        @Nullable String delegation) {

    public Selection(
            @Nullable Status status, @Nullable String category, @Nullable String country, @Nullable String text) {
        this(status, category, country, text, null);
    }

    public static final Selection ALL = new Selection(null, null, null, null);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** What of a person is searched, in its normal form. */
    static String searched(Person person) {
        return normal(person.name() + " " + person.organisation() + " " + person.email());
    }

    Bson filter(EditionId edition, long after) {
        List<Bson> conditions = new ArrayList<>(List.of(Filters.eq("edition", edition), Filters.gt("rank", after)));
        if (status != null) {
            conditions.add(Filters.eq("status", status));
        }
        if (category != null) {
            conditions.add(Filters.eq("category", category));
        }
        if (country != null) {
            conditions.add(Filters.eq("person.country", country));
        }
        if (text != null) {
            SPACES.splitAsStream(normal(text).strip())
                    .forEach(word -> conditions.add(Filters.regex("searched", Pattern.quote(word))));
        }
        if (delegation != null) {
            conditions.add(Filters.eq("delegation", delegation));
        }
        return Filters.and(conditions);
    }

    private static String normal(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
