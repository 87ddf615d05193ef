package org.waymark.event.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.event.series.SeriesSamples.profile;
import static org.waymark.event.series.SeriesSamples.uraia;

import java.util.List;
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
        assertThatBreaks("slug-fixed", () -> uraia().change(profile("uraia-2")));
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

        assertThat(uraia().change(partners).series()).isEqualTo(new Series(uraia().id(), 2, partners));
    }

    private static void assertThatBreaks(String code, ThrowingCallable proposal) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(proposal)
                .extracting(Rejection::code)
                .isEqualTo(code);
    }
}
