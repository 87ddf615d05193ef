package org.waymark.event.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waymark.event.constraint.WebAddress;

/** Somebody who helps the host. */
public record Collaborator(
        @NotBlank @Size(max = 200) String name,
        @Nullable @WebAddress @Size(max = 500) String link) {}
