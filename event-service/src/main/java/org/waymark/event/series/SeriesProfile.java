package org.waymark.event.series;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.constraint.LanguageCode;
import org.waymark.event.constraint.Slug;
import org.waymark.event.constraint.Worded;
import org.waymark.event.contact.Contact;

/** Everything that a series' office says about its series. */
public record SeriesProfile(
        @NotNull @Slug @Schema(description = "First word of its address; never changes", example = "uraia")
        String slug,

        @Worded LocalizedText title,

        @Worded(optional = true, max = 4000) @Schema(description = "What the series is about")
        LocalizedText summary,

        @NotNull @Slug @Schema(description = "Alias of the organization that owns the series", example = "uraia-office")
        String office,

        @NotEmpty @Size(max = 20) @Schema(description = "Working languages, the first one foremost", example = "[\"en\", \"fr\"]")
        List<@NotNull @LanguageCode String> languages,

        @NotEmpty @Size(max = 30) @Schema(description = "Stakeholder groups of attendees; five common ones when none are given")
        List<@NotNull @Valid Category> categories,

        @Size(max = 500) @Schema(description = "Cities that may publish trails")
        List<@NotNull @Valid Partner> partners,

        @Nullable @Valid @Schema(description = "Whom people ask about editions that name nobody else")
        Contact contact) {

    public SeriesProfile {
        summary = orElse(summary, LocalizedText.empty());
        languages = List.copyOf(orElse(languages, List.of()));
        categories = List.copyOf(orElse(categories, Category.STANDARD));
        partners = List.copyOf(orElse(partners, List.of()));
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
