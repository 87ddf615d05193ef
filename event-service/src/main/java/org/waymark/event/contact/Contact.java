package org.waymark.event.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.EmailAddress;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;

/** A person or office that answers questions; shown to everyone. */
public record Contact(
        @NotBlank @Size(max = 200) @Schema(description = "A person or an office", example = "International office")
        String name,

        @NotBlank @EmailAddress
        @Size(max = MailAddress.LONGEST) @Schema(description = "Answers to letters go there", example = "uraia@brussels.example")
        String email,

        @Nullable @Size(max = 40) @Pattern(regexp = "[+(]?[0-9][0-9 ()./-]*", message = "{constraint.phone}")
        @Schema(example = "+32 2 555 01 00")
        String phone) {

    public Contact {
        name = SingleLine.of(Objects.requireNonNullElse(name, ""));
    }
}
