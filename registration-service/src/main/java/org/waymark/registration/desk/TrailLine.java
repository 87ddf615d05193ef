package org.waymark.registration.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;

/**
 * One line of the audit trail as the reader's language tells it.
 *
 * @param group the group from then on, where it is another one than before; else null
 * @param before the group until then; null likewise
 */
public record TrailLine(
        Instant at,
        Occasion occasion,
        Status status,
        @Nullable String before,
        @Nullable String group,
        String who,
        @Nullable String reason) {}
