package org.waymark.event.series;

import java.util.List;
import org.waymark.defaults.text.LocalizedText;

/** Series that tests start from. */
public final class SeriesSamples {

    private SeriesSamples() {}

    public static Series uraia() {
        return Series.create(profile("uraia")).series();
    }

    static SeriesProfile profile(String slug) {
        return profile(slug, List.of("en", "fr"), Category.STANDARD, List.of());
    }

    static SeriesProfile profile(
            String slug, List<String> languages, List<Category> categories, List<Partner> partners) {
        return new SeriesProfile(
                slug,
                LocalizedText.of("en", "Uraia Citizenship Series"),
                LocalizedText.empty(),
                "uraia-office",
                languages,
                categories,
                partners,
                null);
    }
}
