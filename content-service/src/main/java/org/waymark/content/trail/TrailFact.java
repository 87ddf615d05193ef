package org.waymark.content.trail;

/** What can happen to a trail. */
public sealed interface TrailFact {

    record Drafted() implements TrailFact {}

    record Submitted() implements TrailFact {}

    record TakenBack() implements TrailFact {}

    record Rejected(String reason) implements TrailFact {}

    record Published(int revision) implements TrailFact {}

    record Withdrawn(int revision) implements TrailFact {}

    /** Whether the public's view of the trail is another one now; only then does its state travel. */
    default boolean isPublic() {
        return switch (this) {
            case Published _, Withdrawn _ -> true;
            case Drafted _, Submitted _, TakenBack _, Rejected _ -> false;
        };
    }
}
