package org.waymark.content.page;

import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionId;
import org.waymark.content.material.Material;
import org.waymark.content.trail.TrailId;

/** Where things are found on the web. */
@Component
public final class Addresses {

    Addresses() {}

    public String edition(EditionId edition) {
        return "/" + edition.value();
    }

    public String trail(TrailId trail) {
        return edition(trail.edition()) + "/trails/" + trail.slug();
    }

    public String preview(TrailId trail) {
        return trail(trail) + "?draft=true";
    }

    public String materials(EditionId edition) {
        return edition(edition) + "/materials";
    }

    public String content(Material material) {
        return "/api/materials/" + material.id().value() + "/content";
    }

    public String deskOfTrails(EditionId edition) {
        return "/desk/" + edition.value() + "/trails";
    }

    public String deskOf(TrailId trail) {
        return deskOfTrails(trail.edition()) + "/" + trail.slug();
    }

    public String reviewOf(TrailId trail) {
        return deskOf(trail) + "/review";
    }

    public String deskOfMaterials(EditionId edition) {
        return "/desk/" + edition.value() + "/materials";
    }
}
