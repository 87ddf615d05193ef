package org.waymark.content.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.content.edition.Editions;
import org.waymark.defaults.cache.PublicContent;

/** Search in the browser. */
@PublicContent
@Controller
final class SearchPage {

    private final Search search;
    private final Editions editions;

    SearchPage(Search search, Editions editions) {
        this.search = search;
        this.editions = editions;
    }

    @GetMapping("/search")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        var query = q.length() > Search.LONGEST_QUERY ? q.substring(0, Search.LONGEST_QUERY) : q;
        var hits = search.find(query);
        model.addAttribute("query", query);
        model.addAttribute("hits", hits);
        model.addAttribute("titles", editions.titles(hits.stream().map(Search.Hit::edition)));
        return "search";
    }
}
