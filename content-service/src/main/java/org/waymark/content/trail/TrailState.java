package org.waymark.content.trail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** The public state of a trail, as it travels; what was drafted never does. */
record TrailState(
        String series,
        String edition,
        String trail,
        boolean published,
        @Nullable Integer revision,
        Colour colour,
        LocalizedText title,
        LocalizedText summary,
        String city,
        int projects) {

    static final String TOPIC = "waymark.trails";
    static final String CHANGED = "waymark.trail.changed.v1";

    /** The state that a decision makes known; none when the public sees no change. */
    static Optional<TrailState> of(Trail.Decision decision) {
        return decision.fact().isPublic()
                ? Optional.ofNullable(decision.trail().published()).map(revision -> of(decision.trail(), revision))
                : Optional.empty();
    }

    private static TrailState of(Trail trail, Revision revision) {
        var content = revision.content();
        var shown = trail.isPublic();
        return new TrailState(
                trail.edition().series(),
                trail.edition().slug(),
                trail.id().slug(),
                shown,
                shown ? revision.number() : null,
                content.colour(),
                content.title(),
                content.summary(),
                trail.city(),
                content.projects().size());
    }
}
