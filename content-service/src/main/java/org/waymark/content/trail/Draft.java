package org.waymark.content.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is being worked on, beside whatever is published. The reason is the host's, where it was rejected. */
public record Draft(
        TrailContent content, Stage stage, @Nullable String reason, Instant changed) {

    public enum Stage {
        DRAFT,
        SUBMITTED,
        REJECTED
    }

    boolean isInReview() {
        return stage == Stage.SUBMITTED;
    }

    Draft at(Stage next, @Nullable String why, Instant now) {
        return new Draft(content, next, why, now);
    }
}
