package org.waymark.event.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.event.series.SeriesSamples.profile;
import static org.waymark.event.series.SeriesSamples.uraia;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waymark.defaults.problem.Rejection;
import org.waymark.event.rule.RuleBroken;

class SeriesTest {

    private static final Partner NICOSIA = new Partner("nicosia", "Nicosia", "CY");

    @Test
    void aNewSeriesIsKnownByItsSlug() {
        var step = Series.create(profile("uraia"));

        assertThat(step.series().id()).isEqualTo(new SeriesId("uraia"));
        assertThat(step.series().version()).isEqualTo(1);
        assertThat(step.fact().type()).isEqualTo("waymark.series.changed.v1");
    }

    @Test
    void wordsOfTheSitesOwnAddressesAreNoSlugs() {
        SeriesRules.RESERVED.forEach(word -> assertThatBreaks("slug-reserved", () -> Series.create(profile(word))));
    }

    @Test
    void aSlugNeverChanges() {
        assertThatBreaks("slug-fixed", () -> uraia().change(profile("uraia-2"), Set.of()));
    }

    @Test
    void nothingIsNamedTwice() {
        var category = Category.STANDARD.getFirst();
        assertThatBreaks(
                "language-twice",
                () -> Series.create(profile("uraia", List.of("en", "en"), List.of(category), List.of())));
        assertThatBreaks(
                "category-twice",
                () -> Series.create(profile("uraia", List.of("en"), List.of(category, category), List.of())));
        assertThatBreaks(
                "partner-twice",
                () -> Series.create(profile("uraia", List.of("en"), List.of(category), List.of(NICOSIA, NICOSIA))));
    }

    @Test
    void aChangeCountsTheVersion() {
        var partners = profile("uraia", List.of("en"), Category.STANDARD, List.of(NICOSIA));

        assertThat(uraia().change(partners, Set.of()).series()).isEqualTo(new Series(uraia().id(), 2, partners, null));
    }

    @Test
    void aCategoryInUseIsClosedAndNotRemoved() {
        var used = Category.STANDARD.getFirst();
        var closed = new Category(used.id(), used.title(), true);
        var rest = Category.STANDARD.subList(1, 5);
        var without = profile("uraia", List.of("en"), rest, List.of());
        var withClosed = profile(
                "uraia",
                List.of("en"),
                Stream.concat(Stream.of(closed), rest.stream()).toList(),
                List.of());

        assertThatBreaks("category-in-use", () -> uraia().change(without, Set.of(used.id())));
        assertThat(uraia().change(without, Set.of("gone-long-ago")).series().profile())
                .isEqualTo(without);
        assertThat(uraia().change(withClosed, Set.of(used.id())).series().profile())
                .isEqualTo(withClosed);
    }

    @Test
    void oneCategoryStaysOpen() {
        var closed = Category.STANDARD.stream()
                .map(each -> new Category(each.id(), each.title(), true))
                .toList();
        assertThatBreaks("no-open-category", () -> Series.create(profile("uraia", List.of("en"), closed, List.of())));
    }

    @Test
    void whatIsMadeUnderTheSlugOfADeletedSeriesGoesOnWithItsVersions() {
        var deleted = uraia().delete();
        assertThat(deleted.fact().type()).isEqualTo("waymark.series.deleted.v1");
        assertThat(deleted.series().replaced(profile("uraia")).series())
                .isEqualTo(new Series(uraia().id(), 3, profile("uraia"), null));
    }

    private static void assertThatBreaks(String code, ThrowingCallable proposal) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(proposal)
                .extracting(Rejection::code)
                .isEqualTo(code);
    }
}
