package org.waymark.event.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.event.edition.Edition;
import org.waymark.event.edition.Editions;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesId;

/** {@code /}: the series there are, and where registration is open now. */
@Controller
class HomePage {

    private static final int OPEN_SHOWN = 12;
    private static final int SERIES_SHOWN = 50;

    private final AllSeries all;
    private final Editions editions;

    HomePage(AllSeries all, Editions editions) {
        this.all = all;
        this.editions = editions;
    }

    @GetMapping("/")
    String show(@RequestParam(required = false, defaultValue = "") String after, Model model) {
        var found = all.after(after.isEmpty() ? null : after, SERIES_SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SERIES_SHOWN));
        var open = editions.open(OPEN_SHOWN);
        model.addAttribute("series", shown);
        model.addAttribute(
                "next", found.size() > SERIES_SHOWN ? shown.getLast().id().value() : "");
        model.addAttribute("open", open);
        model.addAttribute("seriesOf", seriesOf(open));
        return "home";
    }

    private Map<SeriesId, Series> seriesOf(List<Edition> open) {
        return open.stream()
                .map(Edition::series)
                .distinct()
                .flatMap(id -> all.find(id.value()).stream())
                .collect(Collectors.toMap(Series::id, Function.identity()));
    }
}
