package org.waymark.event.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.waymark.event.constraint.CountryCode;
import org.waymark.event.constraint.Slug;

/** A city that publishes trails in the editions of a series. */
public record Partner(
        @NotNull @Slug String organization,
        @NotBlank @Size(max = 100) String city,
        @NotNull @CountryCode String country) {}
