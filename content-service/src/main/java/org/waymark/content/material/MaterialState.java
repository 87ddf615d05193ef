package org.waymark.content.material;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** The public state of a material, as it travels. */
record MaterialState(
        MaterialId material,
        String series,
        String edition,
        @Nullable String trail,
        MaterialKind kind,
        LocalizedText title,
        String language,
        String mediaType,
        long size,
        @Nullable String licence,
        boolean published) {

    static final String TOPIC = "waymark.materials";
    static final String CHANGED = "waymark.material.changed.v1";

    /** The state that a decision makes known; none when the public sees no change. */
    static Optional<MaterialState> of(Material.Decision decision) {
        return decision.fact().isPublic() ? Optional.of(of(decision.material())) : Optional.empty();
    }

    private static MaterialState of(Material material) {
        return new MaterialState(
                material.id(),
                material.edition().series(),
                material.edition().slug(),
                material.trail() == null ? null : material.trail().slug(),
                material.kind(),
                material.title(),
                material.language(),
                material.file().mediaType(),
                material.file().size(),
                material.licence(),
                material.published());
    }
}
