package org.waymark.content.material;

/** What can happen to a material. */
public sealed interface MaterialFact {

    record Uploaded(boolean published) implements MaterialFact {}

    record Released() implements MaterialFact {}

    record Hidden() implements MaterialFact {}

    record Withdrawn(boolean wasPublished) implements MaterialFact {}

    /** Whether the public's view of the material is another one now; only then does its state travel. */
    default boolean isPublic() {
        return switch (this) {
            case Uploaded(var published) -> published;
            case Released _, Hidden _ -> true;
            case Withdrawn(var wasPublished) -> wasPublished;
        };
    }
}
