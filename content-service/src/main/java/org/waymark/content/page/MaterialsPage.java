package org.waymark.content.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Material;
import org.waymark.content.material.Materials;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;

/** The documents of an edition as a list, its pictures as a gallery. */
@PublicContent
@Controller
final class MaterialsPage {

    private final Materials materials;
    private final Editions editions;

    MaterialsPage(Materials materials, Editions editions) {
        this.materials = materials;
        this.editions = editions;
    }

    @GetMapping("/{series}/{edition}/materials")
    String show(@PathVariable String series, @PathVariable String edition, Caller caller, Model model) {
        var seen = editions.visible(EditionId.of(series, edition), caller);
        var published = materials.published(seen.editionId());
        model.addAttribute("edition", seen);
        model.addAttribute("managed", editions.isManagedBy(seen, caller));
        model.addAttribute(
                "pictures", published.stream().filter(Material::isPicture).toList());
        model.addAttribute(
                "documents",
                published.stream().filter(material -> !material.isPicture()).toList());
        return "materials";
    }
}
