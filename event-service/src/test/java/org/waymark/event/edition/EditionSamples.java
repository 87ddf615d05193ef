package org.waymark.event.edition;

import java.time.LocalDate;
import java.util.List;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.series.SeriesId;

/** Editions that tests start from. */
public final class EditionSamples {

    public static final SeriesId URAIA = new SeriesId("uraia");

    private EditionSamples() {}

    public static EditionProfile brussels() {
        return profile("brussels-2018", LocalDate.of(2018, 5, 30), LocalDate.of(2018, 5, 31), DatePrecision.DAY);
    }

    static EditionProfile lasting(LocalDate start, LocalDate end) {
        return profile("brussels-2018", start, end, DatePrecision.DAY);
    }

    static EditionProfile called(String slug) {
        return profile(slug, LocalDate.of(2018, 5, 30), LocalDate.of(2018, 5, 31), DatePrecision.DAY);
    }

    static EditionProfile profile(String slug, LocalDate start, LocalDate end, DatePrecision precision) {
        return new EditionProfile(
                slug,
                null,
                LocalizedText.of("en", "Using data to empower cities and their citizens"),
                new Host("brussels", "Brussels", "BE", 50.85, 4.35),
                start,
                end,
                precision,
                "Europe/Brussels",
                null,
                LocalizedText.empty(),
                List.of(),
                List.of(),
                null);
    }

    static Edition aDraft() {
        return Edition.create(URAIA, brussels(), 4).edition();
    }

    static Edition aPublishedEdition() {
        return aDraft().publish().edition();
    }

    static Edition anOpenEdition() {
        return aPublishedEdition().open().edition();
    }

    static Edition aClosedEdition() {
        return anOpenEdition().close().edition();
    }

    static Edition aCompletedEdition() {
        return aClosedEdition().complete().edition();
    }

    static Edition aCancelledEdition() {
        return aPublishedEdition().cancel().edition();
    }
}
