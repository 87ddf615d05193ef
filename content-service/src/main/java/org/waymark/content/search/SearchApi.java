package org.waymark.content.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.text.LocalizedText;

/** Search over HTTP. */
@PublicContent
@RestController
@Tag(name = "Search", description = "Finds what is public")
final class SearchApi {

    record Found(List<HitView> items) {}

    record HitView(Search.Kind kind, LocalizedText title, String series, String edition, String page) {

        static HitView of(Search.Hit hit) {
            return new HitView(
                    hit.kind(),
                    hit.title(),
                    hit.edition().series(),
                    hit.edition().slug(),
                    hit.page());
        }
    }

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping("/api/search")
    @Operation(
            summary = "Search",
            description =
                    "Trails, projects and materials with words that begin like all the words of the query; at most 200 characters.")
    Found search(@RequestParam @Size(max = Search.LONGEST_QUERY) String q) {
        return new Found(search.find(q).stream().map(HitView::of).toList());
    }
}
