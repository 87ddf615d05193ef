package org.waymark.content.search;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.text.LocalizedText;

/** Search over HTTP. */
@RestController
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
    Found search(@RequestParam @Size(max = Search.LONGEST_QUERY) String q) {
        return new Found(search.find(q).stream().map(HitView::of).toList());
    }
}
