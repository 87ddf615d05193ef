package org.waymark.registration.delegation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.mail.Mailable;

/** What a host wants of a delegation. */
record DelegationWish(
        @NotBlank @Size(max = 200) @Legible String name,

        @Nullable @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._-]*") String organization,

        @Nullable @Size(max = 254) @Mailable String contact,

        @Nullable @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language,

        @NotBlank String category,
        @NotNull @Min(0) @Max(100_000) Integer places,
        @NotNull RelativeDate until) {

    DelegationWish {
        name = SingleLine.of(name);
    }

    Grant grant(DelegationId id) {
        return new Grant(
                id,
                1,
                id.edition(),
                name,
                blankAsNone(organization),
                contact == null || contact.isBlank() ? null : new MailAddress(contact).value(),
                Objects.requireNonNullElse(language, "en"),
                category,
                places,
                until,
                1);
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "DelegationWish[…]";
    }
}
