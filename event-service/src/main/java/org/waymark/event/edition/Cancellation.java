package org.waymark.event.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.constraint.Worded;

/** What is said when an edition is cancelled. */
public record Cancellation(
        @Worded(optional = true, max = 1000)
        @Schema(description = "Why, as people read it in the letter and on the edition's page")
        @Nullable LocalizedText reason) {}
