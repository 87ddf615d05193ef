package org.waymark.content.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Materials;
import org.waymark.content.page.Addresses;
import org.waymark.content.trail.Revision;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailPolicy;
import org.waymark.content.trail.TrailWork;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;

/** Where the host sees what a trail's proposal changes, and lets it pass or says why not. */
@Controller
@RequestMapping("/desk/{series}/{edition}/trails/{trail}/review")
final class TrailReview {

    private static final int LONGEST_REASON = 1000;

    private final TrailWork work;
    private final TrailPolicy policy;
    private final Editions editions;
    private final Materials materials;
    private final Mistakes mistakes;
    private final Addresses addresses;

    TrailReview(
            TrailWork work,
            TrailPolicy policy,
            Editions editions,
            Materials materials,
            Mistakes mistakes,
            Addresses addresses) {
        this.work = work;
        this.policy = policy;
        this.editions = editions;
        this.materials = materials;
        this.mistakes = mistakes;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series, @PathVariable String edition, @PathVariable String trail, Caller caller) {
        return page(known(caller, series, edition, trail), "", List.of());
    }

    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam long version,
            Caller caller) {
        var known = known(caller, series, edition, trail);
        work.approve(caller, known.id(), IfMatch.version(version)::require);
        return Redirects.to(addresses.deskOfTrails(known.edition()) + "?done=approved");
    }

    @PostMapping("/reject")
    ModelAndView reject(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        var known = known(caller, series, edition, trail);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return page(known, reason, List.of(mistakes.at("reason", "invalid.reason")));
        }
        work.reject(caller, known.id(), IfMatch.version(version)::require, reason.strip());
        return Redirects.to(addresses.deskOfTrails(known.edition()) + "?done=rejected");
    }

    private Trail known(Caller caller, String series, String edition, String trail) {
        caller.require(!caller.isAnonymous());
        var id = TrailId.of(EditionId.of(series, edition), trail);
        var known = work.find(id).orElseThrow(() -> new NotFound("trail", id.value()));
        policy.requireReviewer(caller, editions.get(known.edition()));
        return known;
    }

    private ModelAndView page(Trail trail, String reason, List<FieldError> errors) {
        var edition = editions.get(trail.edition());
        var page = new ModelAndView("desk/review");
        page.addObject("edition", edition);
        page.addObject("trail", trail);
        page.addObject("city", editions.cityOf(trail.city(), edition));
        page.addObject(
                "difference",
                Difference.between(trail.shown().map(Revision::content).orElse(null), trail.latest()));
        page.addObject("materials", materials.of(trail.id()));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
