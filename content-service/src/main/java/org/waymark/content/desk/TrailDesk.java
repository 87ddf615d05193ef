package org.waymark.content.desk;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.page.Addresses;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailStatus;
import org.waymark.content.trail.TrailWork;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.IfMatch;

/** The trails of an edition for those who work on them: all for the host, its own for a partner city. */
@Controller
final class TrailDesk {

    private final TrailWork work;
    private final Editions editions;
    private final Addresses addresses;

    TrailDesk(TrailWork work, Editions editions, Addresses addresses) {
        this.work = work;
        this.editions = editions;
        this.addresses = addresses;
    }

    @GetMapping("/desk/{series}/{edition}/trails")
    String list(@PathVariable String series, @PathVariable String edition, Caller caller, Model model) {
        caller.require(!caller.isAnonymous());
        var id = EditionId.of(series, edition);
        var copy = editions.visible(id, caller);
        var reviews = editions.isManagedBy(copy, caller);
        var mayPropose = mayPropose(caller, copy);
        caller.require(reviews || mayPropose);
        var trails = work.list(caller, id, new Cursor(null, Cursor.MAX_LIMIT)).stream()
                .filter(TrailWork.Seen::managed)
                .map(TrailWork.Seen::trail)
                .sorted(Comparator.comparing((Trail trail) -> trail.status() != TrailStatus.SUBMITTED))
                .toList();
        model.addAttribute("edition", copy);
        model.addAttribute("trails", trails);
        model.addAttribute("reviews", reviews);
        model.addAttribute("mayPropose", mayPropose && copy.takesTrails());
        model.addAttribute("cities", editions.seriesOf(copy));
        return "desk/trails";
    }

    @PostMapping("/desk/{series}/{edition}/trails/{trail}/submit")
    ModelAndView submit(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam long version,
            Caller caller) {
        var id = TrailId.of(EditionId.of(series, edition), trail);
        work.submit(caller, id, IfMatch.version(version)::require);
        return Redirects.to(addresses.deskOf(id) + "?done=submitted");
    }

    @PostMapping("/desk/{series}/{edition}/trails/{trail}/withdraw")
    ModelAndView withdraw(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String trail,
            @RequestParam long version,
            Caller caller) {
        var id = TrailId.of(EditionId.of(series, edition), trail);
        work.withdraw(caller, id, IfMatch.version(version)::require);
        return Redirects.to(addresses.deskOf(id) + "?done=withdrawn");
    }

    private boolean mayPropose(Caller caller, EditionCopy edition) {
        return caller.is("publisher")
                && caller.organizations().stream()
                        .anyMatch(city -> editions.seriesOf(edition).hasPartner(city));
    }
}
