package org.waymark.content.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.content.edition.Editions;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.Trails;
import org.waymark.defaults.security.Caller;

/** A partner city's workspace: its trails, and the editions that it may propose another one in. */
@Controller
final class Workspace {

    private final Trails trails;
    private final Editions editions;

    Workspace(Trails trails, Editions editions) {
        this.trails = trails;
        this.editions = editions;
    }

    @GetMapping("/desk/trails")
    String show(Caller caller, Model model) {
        caller.require(caller.is("publisher"));
        var own = trails.ofCities(caller.organizations());
        model.addAttribute("trails", own);
        model.addAttribute("titles", editions.titles(own.stream().map(Trail::edition)));
        model.addAttribute("editions", editions.openTo(caller.organizations()));
        return "desk/workspace";
    }
}
