package org.waymark.event.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.waymark.event.constraint.CountryCode;
import org.waymark.event.constraint.Slug;

/** The organization that runs an edition, and the city where it does. */
public record Host(
        @NotNull @Slug @Schema(description = "Alias of the organization", example = "brussels")
        String organization,

        @NotBlank @Size(max = 100) @Schema(example = "Brussels")
        String city,

        @NotNull @CountryCode @Schema(description = "ISO 3166 code", example = "BE")
        String country,

        @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(description = "Degrees north", example = "50.85")
        Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(description = "Degrees east", example = "4.35")
        Double longitude) {}
