package org.waymark.event.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.event.edition.Deletions;
import org.waymark.event.edition.EditionElsewhere;
import org.waymark.event.edition.Editions;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** {@code /desk/{series}/delete} and {@code …/{edition}/delete}: takes back what was made by mistake, behind a question. */
@Controller
class DeletionDesk {

    private static final String SERIES = "/desk/{series:[a-z0-9-]+}/delete";
    private static final String EDITION = "/desk/{series:[a-z0-9-]+}/{edition:[a-z0-9-]+}/delete";

    private final AllSeries all;
    private final Editions editions;
    private final Deletions deletions;

    DeletionDesk(AllSeries all, Editions editions, Deletions deletions) {
        this.all = all;
        this.editions = editions;
        this.deletions = deletions;
    }

    @GetMapping(SERIES)
    ModelAndView askSeries(Caller caller, @PathVariable String series) {
        return page(owned(caller, series));
    }

    @PostMapping(SERIES)
    ModelAndView deleteSeries(Caller caller, @PathVariable String series, @RequestParam long version) {
        try {
            deletions.deleteSeries(caller, series, IfMatch.version(version)::require);
            return FormPage.done("/desk?done=delete-series");
        } catch (Stale | EditionElsewhere refusal) {
            var page = page(owned(caller, series)).addObject("refused", refusal.code());
            page.setStatus(refusal.status());
            return page;
        }
    }

    @GetMapping(EDITION)
    ModelAndView askEdition(Caller caller, @PathVariable String series, @PathVariable String edition) {
        return page(owned(caller, series), edition);
    }

    @PostMapping(EDITION)
    ModelAndView deleteEdition(
            Caller caller, @PathVariable String series, @PathVariable String edition, @RequestParam long version) {
        try {
            deletions.deleteEdition(caller, series, edition, IfMatch.version(version)::require);
            return FormPage.done("/desk/" + series + "?done=delete");
        } catch (Stale | EditionElsewhere refusal) {
            var page = page(owned(caller, series), edition).addObject("refused", refusal.code());
            page.setStatus(refusal.status());
            return page;
        }
    }

    private ModelAndView page(Series series, String edition) {
        var draft = editions.get(series.id(), edition);
        return new ModelAndView("desk/delete")
                .addObject("what", "edition")
                .addObject("called", draft.profile().title())
                .addObject("version", draft.version())
                .addObject("path", "/desk/" + draft.id().value());
    }

    private static ModelAndView page(Series series) {
        return new ModelAndView("desk/delete")
                .addObject("what", "series")
                .addObject("called", series.profile().title())
                .addObject("version", series.version())
                .addObject("path", "/desk/" + series.id().value());
    }

    private Series owned(Caller caller, String slug) {
        var series = all.get(slug);
        caller.require(SeriesPolicy.isOffice(caller, series));
        return series;
    }
}
