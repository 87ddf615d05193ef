package org.waymark.content.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Materials;
import org.waymark.content.trail.Revision;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailContent;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailWork;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;

/** A trail as the public sees it; to its managers also the draft, as a preview. */
@PublicContent
@Controller
final class TrailPage {

    private final TrailWork work;
    private final Editions editions;
    private final Materials materials;

    TrailPage(TrailWork work, Editions editions, Materials materials) {
        this.work = work;
        this.editions = editions;
        this.materials = materials;
    }

    @GetMapping("/{series}/{edition}/trails/{trail}")
    String show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam(defaultValue = "false") boolean draft,
            Caller caller,
            Model model) {
        var seen = work.see(caller, TrailId.of(EditionId.of(series, edition), trail));
        var preview = seen.managed() && (draft || !seen.trail().isPublic());
        model.addAttribute("trail", seen.trail());
        model.addAttribute("content", preview ? seen.trail().latest() : shown(seen.trail()));
        model.addAttribute("preview", preview);
        model.addAttribute("managed", seen.managed());
        model.addAttribute("edition", seen.edition());
        model.addAttribute("city", editions.cityOf(seen.trail().city(), seen.edition()));
        model.addAttribute(
                "materials",
                materials.of(seen.trail().id()).stream()
                        .filter(material -> preview || material.published())
                        .toList());
        return "trail";
    }

    private static TrailContent shown(Trail trail) {
        return trail.shown().map(Revision::content).orElseThrow();
    }
}
