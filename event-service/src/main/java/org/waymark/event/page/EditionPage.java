package org.waymark.event.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;
import org.waymark.event.copies.Material;
import org.waymark.event.copies.Materials;
import org.waymark.event.copies.Trails;
import org.waymark.event.edition.Audience;
import org.waymark.event.edition.Edition;
import org.waymark.event.edition.EditionPolicy;
import org.waymark.event.edition.Editions;
import org.waymark.event.edition.Registrations;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Category;
import org.waymark.event.series.Partner;
import org.waymark.event.series.Series;

/** {@code /{series}/{edition}}: what, where and when, what it offers, and the way to take part. */
@PublicContent
@Controller
class EditionPage {

    private static final String ADDRESS = "/{series:[a-z0-9-]+}/{edition:[a-z0-9-]+}";

    private final AllSeries all;
    private final Editions editions;
    private final Trails trails;
    private final Materials materials;
    private final Registrations registrations;

    EditionPage(AllSeries all, Editions editions, Trails trails, Materials materials, Registrations registrations) {
        this.all = all;
        this.editions = editions;
        this.trails = trails;
        this.materials = materials;
        this.registrations = registrations;
    }

    @GetMapping(ADDRESS)
    String show(Caller caller, @PathVariable String series, @PathVariable String edition, Locale locale, Model model) {
        var owner = all.get(series);
        var shown = visible(caller, owner, edition);
        model.addAttribute("pageTitle", shown.profile().title().in(locale).text());
        model.addAttribute("mayManage", EditionPolicy.mayManage(caller, owner, shown));
        model.addAttribute("trails", trails.of(series, edition));
        model.addAttribute(
                "materials",
                materials.of(series, edition).stream().collect(Collectors.partitioningBy(Material::isPicture)));
        model.addAttribute(
                "cities",
                owner.profile().partners().stream().collect(Collectors.toMap(Partner::organization, Partner::city)));
        model.addAttribute(
                "contact",
                Optional.ofNullable(shown.profile().contact())
                        .orElse(owner.profile().contact()));
        addNeighbours(shown, model);
        addPlaces(owner, shown, model);
        return "edition";
    }

    /** What the page asks for again and again while somebody looks at it. */
    @GetMapping(path = ADDRESS, params = "part=places")
    String places(Caller caller, @PathVariable String series, @PathVariable String edition, Model model) {
        var owner = all.get(series);
        addPlaces(owner, visible(caller, owner, edition), model);
        return "edition :: places";
    }

    private Edition visible(Caller caller, Series series, String slug) {
        return editions.find(series.id(), slug)
                .filter(found -> EditionPolicy.maySee(caller, series, found))
                .orElseThrow(() -> Editions.notFound(series.id(), slug));
    }

    private void addNeighbours(Edition edition, Model model) {
        var before = editions.before(edition.series(), Audience.PUBLIC, edition.number(), 1);
        var after = editions.after(edition.series(), Audience.PUBLIC, edition.number(), 1);
        model.addAttribute("previous", before.stream().findFirst().orElse(null));
        model.addAttribute("following", after.stream().findFirst().orElse(null));
    }

    private void addPlaces(Series series, Edition edition, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("edition", edition);
        var registration = registrations.of(edition);
        model.addAttribute("registration", registration);
        model.addAttribute("availability", registration.places());
        model.addAttribute(
                "categories",
                series.profile().categories().stream().collect(Collectors.toMap(Category::id, Category::title)));
    }
}
