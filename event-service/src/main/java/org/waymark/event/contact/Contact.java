package org.waymark.event.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person or office that answers questions; shown to everyone. */
public record Contact(
        @NotBlank @Size(max = 200) @Schema(description = "A person or an office", example = "International office")
        String name,

        @NotBlank @Size(max = 254) @Email(regexp = "[^@\\s]+@[^@.\\s]+(\\.[^@.\\s]+)+", message = "{constraint.mail-address}")
        @Schema(description = "Answers to letters go there", example = "uraia@brussels.example")
        String email,

        @Nullable @Size(max = 40) @Pattern(regexp = "[+(]?[0-9][0-9 ()./-]*", message = "{constraint.phone}")
        @Schema(example = "+32 2 555 01 00")
        String phone) {}
