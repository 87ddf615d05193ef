package org.waymark.content.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/**
 * What is said of a file when it is uploaded.
 *
 * @param language of the file and of these texts, as a BCP 47 code
 * @param licence an SPDX identifier
 * @param trail the slug of the trail it belongs to; none for a material of the edition
 */
public record Details(
        @NotNull(message = "{invalid.kind}") MaterialKind kind,

        @NotBlank(message = "{invalid.title}") @Size(max = 200, message = "{invalid.title}") String title,

        @NotNull(message = "{invalid.language}") @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "{invalid.language}")
        String language,

        @Nullable @Size(max = 64, message = "{invalid.licence}") @Pattern(regexp = "[A-Za-z0-9.+-]+", message = "{invalid.licence}") String licence,

        @Nullable @Size(max = 1000, message = "{invalid.alternative}") String alternativeText,

        @Nullable String trail) {

    public Details {
        licence = blankToNull(licence);
        alternativeText = blankToNull(alternativeText);
        trail = blankToNull(trail);
    }

    LocalizedText localizedTitle() {
        return LocalizedText.of(language, title);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
