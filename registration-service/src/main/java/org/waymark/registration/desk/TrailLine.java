package org.waymark.registration.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;

/**
 * One line of the audit trail as the reader's language tells it.
 *
 * @param group the group from then on, where it is another one than before; else null
 * @param before the group until then; null likewise
 * @param account the id of the account, where somebody signed in did it and it is known; else null
 * @param former what was there before a correction, a sentence for each field
 */
public record TrailLine(
        Instant at,
        Occasion occasion,
        Status status,
        @Nullable String before,
        @Nullable String group,
        String who,
        @Nullable String account,
        @Nullable String reason,
        List<String> former) {}
