package org.waymark.event.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.security.Caller;
import org.waymark.event.edition.EditionPolicy;
import org.waymark.event.edition.Editions;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** {@code /desk}: what somebody may manage. */
@Controller
class DeskPage {

    private static final int EDITIONS_SHOWN = 100;

    private final AllSeries all;
    private final Editions editions;
    private final Registrations registrations;

    DeskPage(AllSeries all, Editions editions, Registrations registrations) {
        this.all = all;
        this.editions = editions;
        this.registrations = registrations;
    }

    @GetMapping("/desk")
    String show(Caller caller, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        caller.require(!caller.isAnonymous());
        model.addAttribute("office", caller.is(SeriesPolicy.OFFICE_ROLE));
        model.addAttribute("publisher", caller.is("publisher"));
        model.addAttribute("series", seriesOf(caller));
        var hosted = editions.hostedBy(EditionPolicy.hostsOf(caller), EDITIONS_SHOWN);
        model.addAttribute("editions", hosted);
        model.addAttribute("registrations", registrations.of(hosted));
        return "desk/index";
    }

    private List<Series> seriesOf(Caller caller) {
        return caller.is(SeriesPolicy.OFFICE_ROLE) ? all.ofOffices(caller.organizations()) : List.of();
    }
}
