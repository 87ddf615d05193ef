package org.waymark.event.series;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.constraint.Slug;
import org.waymark.event.constraint.Worded;

/**
 * A stakeholder group that an attendee belongs to.
 *
 * @param closed whether nobody new can choose it; those who are in it stay
 */
public record Category(
        @NotNull @Slug String id,
        @Worded LocalizedText title,

        @Schema(description = "Nobody new can choose it; those who are in it stay", defaultValue = "false")
        Boolean closed) {

    public Category {
        closed = isTrue(closed);
    }

    /** Open to everybody who registers. */
    public Category(String id, LocalizedText title) {
        this(id, title, false);
    }

    /** What a series starts with that says nothing of its own. */
    public static final List<Category> STANDARD = List.of(
            of("local-government", "Local government", "Collectivité locale", "Lokale overheid", "Gobierno local"),
            of(
                    "national-government",
                    "National government",
                    "Gouvernement national",
                    "Nationale overheid",
                    "Gobierno nacional"),
            of(
                    "international-organisation",
                    "International organisation",
                    "Organisation internationale",
                    "Internationale organisatie",
                    "Organización internacional"),
            of("research", "Research", "Recherche", "Onderzoek", "Investigación"),
            of("private-sector", "Private sector", "Secteur privé", "Private sector", "Sector privado"));

    private static boolean isTrue(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    private static Category of(String id, String english, String french, String dutch, String spanish) {
        var title = new LinkedHashMap<String, String>();
        title.put("en", english);
        title.put("fr", french);
        title.put("nl", dutch);
        title.put("es", spanish);
        return new Category(id, new LocalizedText(title));
    }
}
