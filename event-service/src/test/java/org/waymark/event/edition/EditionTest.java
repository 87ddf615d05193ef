package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.event.edition.EditionSamples.URAIA;
import static org.waymark.event.edition.EditionSamples.aCancelledEdition;
import static org.waymark.event.edition.EditionSamples.aClosedEdition;
import static org.waymark.event.edition.EditionSamples.aCompletedEdition;
import static org.waymark.event.edition.EditionSamples.aDraft;
import static org.waymark.event.edition.EditionSamples.aPublishedEdition;
import static org.waymark.event.edition.EditionSamples.anOpenEdition;
import static org.waymark.event.edition.EditionSamples.brussels;
import static org.waymark.event.edition.EditionSamples.called;
import static org.waymark.event.edition.EditionSamples.lasting;
import static org.waymark.event.edition.EditionSamples.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.rule.RuleBroken;

class EditionTest {

    private static final EditionUse UNUSED = new EditionUse(false, false);
    private static final LocalDate MAY_30 = LocalDate.of(2018, 5, 30);

    @Test
    void aNewEditionIsADraftWithTheNextNumberThatOnlyItsOrganisersSee() {
        var edition = aDraft();

        assertThat(edition.id()).isEqualTo(new EditionId("uraia/brussels-2018"));
        assertThat(edition.version()).isEqualTo(1);
        assertThat(edition.status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(edition.number()).isEqualTo(4);
        assertThat(edition.announced()).isFalse();
    }

    @Test
    void aNumberThatIsGivenIsKept() {
        assertThat(Edition.create(URAIA, brussels().numbered(9), 4).edition().number())
                .isEqualTo(9);
    }

    @Test
    void anEditionEndsOnTheDayItStartsOrLater() {
        assertThat(Edition.create(URAIA, lasting(MAY_30, MAY_30), 4).edition().status())
                .isEqualTo(EditionStatus.DRAFT);
        assertThatBreaks("end-before-start", () -> Edition.create(URAIA, lasting(MAY_30, MAY_30.minusDays(1)), 4));
        assertThatBreaks("end-before-start", () -> aDraft().change(lasting(MAY_30, MAY_30.minusDays(1))));
    }

    @Test
    void anEditionOfWhichOnlyTheYearIsKnownStaysInIt() {
        var yearOnly =
                profile("santander-2014", LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), DatePrecision.YEAR);
        assertThat(Edition.create(URAIA, yearOnly, 1).edition().profile()).isEqualTo(yearOnly.numbered(1));

        var newYear = profile("santander-2014", LocalDate.of(2014, 1, 1), LocalDate.of(2015, 1, 1), DatePrecision.YEAR);
        assertThatBreaks("not-one-year", () -> Edition.create(URAIA, newYear, 1));
    }

    @Test
    void wordsOfTheSitesOwnAddressesAreNoSlugs() {
        EditionRules.RESERVED.forEach(
                word -> assertThatBreaks("slug-reserved", () -> Edition.create(URAIA, called(word), 4)));
    }

    @Test
    void aSlugNeverChanges() {
        assertThatBreaks("slug-fixed", () -> aDraft().change(called("brussels-2019")));
    }

    @Test
    void aChangeWithoutANumberKeepsTheNumberAndCountsTheVersion() {
        var changed = anOpenEdition().change(lasting(MAY_30, MAY_30)).edition();

        assertThat(changed.number()).isEqualTo(4);
        assertThat(changed.version()).isEqualTo(anOpenEdition().version() + 1);
        assertThat(changed.status()).isEqualTo(EditionStatus.OPEN);
        assertThat(changed.profile().end()).isEqualTo(MAY_30);
    }

    @Test
    void aCancelledEditionNoLongerChanges() {
        assertThatRefuses("edition-cancelled", () -> aCancelledEdition().change(brussels()));
    }

    @Test
    void whatWasPublishedOnceStaysVisible() {
        assertThat(Stream.of(aPublishedEdition(), anOpenEdition(), aClosedEdition(), aCompletedEdition()))
                .allMatch(Edition::announced);
        assertThat(aCancelledEdition().announced()).isTrue();
        assertThat(aDraft().cancel().edition().announced()).isFalse();
    }

    @Test
    void aCancellationSaysWhyWhereSomethingIsSaid() {
        var reason = new LocalizedText(Map.of("en", "A storm"));
        assertThat(anOpenEdition().cancel(reason).edition().cancellationReason())
                .isEqualTo(reason);
        assertThat(anOpenEdition().cancel(LocalizedText.empty()).edition().cancellationReason())
                .isNull();
        assertThat(anOpenEdition().cancel(reason).fact())
                .isInstanceOfSatisfying(
                        EditionFact.Changed.class,
                        told -> assertThat(told.cancellationReason()).isEqualTo(reason));
    }

    @Test
    void onlyWhatNobodyHasSeenOrUsedIsDeleted() {
        assertThat(aDraft().delete(UNUSED).fact()).isEqualTo(new EditionFact.Deleted(URAIA, "brussels-2018"));
        assertThat(aDraft().cancel().edition().delete(UNUSED).edition().isDeleted())
                .isTrue();
        Stream.of(aPublishedEdition(), anOpenEdition(), aClosedEdition(), aCompletedEdition(), aCancelledEdition())
                .forEach(seen -> assertThatRefuses("edition-announced", () -> seen.delete(UNUSED)));
        assertThatRefuses("edition-has-people", () -> aDraft().delete(new EditionUse(true, false)));
        assertThatRefuses("edition-has-contents", () -> aDraft().delete(new EditionUse(false, true)));
    }

    @Test
    void whatIsMadeUnderTheSlugOfADeletedEditionGoesOnWithItsVersions() {
        var deleted = aDraft().delete(UNUSED).edition();
        assertThat(deleted.version()).isEqualTo(2);
        assertThat(deleted.replaced(URAIA, brussels(), 4).edition().version()).isEqualTo(3);
        assertThat(deleted.replaced(URAIA, brussels(), 4).edition().status()).isEqualTo(EditionStatus.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PUBLISH, PUBLISHED",
        "DRAFT, OPEN,",
        "DRAFT, CLOSE,",
        "DRAFT, COMPLETE,",
        "DRAFT, REOPEN,",
        "DRAFT, CANCEL, CANCELLED",
        "PUBLISHED, PUBLISH,",
        "PUBLISHED, OPEN, OPEN",
        "PUBLISHED, CLOSE,",
        "PUBLISHED, COMPLETE,",
        "PUBLISHED, REOPEN,",
        "PUBLISHED, CANCEL, CANCELLED",
        "OPEN, PUBLISH,",
        "OPEN, OPEN,",
        "OPEN, CLOSE, CLOSED",
        "OPEN, COMPLETE, COMPLETED",
        "OPEN, REOPEN,",
        "OPEN, CANCEL, CANCELLED",
        "CLOSED, PUBLISH,",
        "CLOSED, OPEN, OPEN",
        "CLOSED, CLOSE,",
        "CLOSED, COMPLETE, COMPLETED",
        "CLOSED, REOPEN,",
        "CLOSED, CANCEL, CANCELLED",
        "COMPLETED, PUBLISH,",
        "COMPLETED, OPEN,",
        "COMPLETED, CLOSE,",
        "COMPLETED, COMPLETE,",
        "COMPLETED, REOPEN, CLOSED",
        "COMPLETED, CANCEL,",
        "CANCELLED, PUBLISH,",
        "CANCELLED, OPEN,",
        "CANCELLED, CLOSE,",
        "CANCELLED, COMPLETE,",
        "CANCELLED, REOPEN,",
        "CANCELLED, CANCEL,",
        "DELETED, PUBLISH,",
        "DELETED, OPEN,",
        "DELETED, CLOSE,",
        "DELETED, COMPLETE,",
        "DELETED, REOPEN,",
        "DELETED, CANCEL,"
    })
    void eachVerbLeadsFromItsPlacesOnly(EditionStatus from, EditionVerb verb, @Nullable EditionStatus to) {
        var edition = in(from);
        assertThat(EditionVerb.from(from).contains(verb)).isEqualTo(to != null);
        if (to == null) {
            assertThatExceptionOfType(EditionElsewhere.class).isThrownBy(() -> edition.apply(verb));
        } else {
            assertThat(edition.apply(verb).edition().status()).isEqualTo(to);
            assertThat(edition.apply(verb).edition().version()).isEqualTo(edition.version() + 1);
        }
    }

    @Test
    void theFactSaysHowTheEditionStandsNow() {
        var step = aPublishedEdition().open();

        assertThat(step.fact().type()).isEqualTo("waymark.edition.changed.v1");
        assertThat(step.fact()).isEqualTo(EditionFact.Changed.of(step.edition()));
    }

    private static Edition in(EditionStatus status) {
        return switch (status) {
            case DRAFT -> aDraft();
            case PUBLISHED -> aPublishedEdition();
            case OPEN -> anOpenEdition();
            case CLOSED -> aClosedEdition();
            case COMPLETED -> aCompletedEdition();
            case CANCELLED -> aCancelledEdition();
            case DELETED -> aDraft().delete(UNUSED).edition();
        };
    }

    private static void assertThatBreaks(String code, ThrowingCallable proposal) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(proposal)
                .extracting(Rejection::code)
                .isEqualTo(code);
    }

    private static void assertThatRefuses(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(EditionElsewhere.class)
                .isThrownBy(verb)
                .extracting(Rejection::code)
                .isEqualTo(code);
    }
}
