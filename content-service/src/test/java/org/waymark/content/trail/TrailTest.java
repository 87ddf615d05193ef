package org.waymark.content.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.trail.TrailStory.NOW;
import static org.waymark.content.trail.TrailStory.aDraft;
import static org.waymark.content.trail.TrailStory.aPublishedOne;
import static org.waymark.content.trail.TrailStory.aSubmittedOne;
import static org.waymark.content.trail.TrailStory.edited;
import static org.waymark.content.trail.TrailStory.english;
import static org.waymark.content.trail.TrailStory.refusalOf;
import static org.waymark.content.trail.TrailStory.titled;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void aNewTrailIsADraftThatNobodyElseSees() {
        var trail = aDraft();
        assertThat(trail.version()).isEqualTo(1);
        assertThat(trail.status()).isEqualTo(TrailStatus.DRAFT);
        assertThat(trail.isPublic()).isFalse();
        assertThat(trail.words()).isEmpty();
    }

    @Test
    void everyStepCountsTheVersion() {
        assertThat(aSubmittedOne().version()).isEqualTo(2);
        assertThat(aPublishedOne().version()).isEqualTo(3);
    }

    @Test
    void approvalPublishesTheDraftAsRevisionOne() {
        var decision = aSubmittedOne().approve(NOW);
        assertThat(decision.fact()).isEqualTo(new TrailFact.Published(1));
        assertThat(decision.trail().status()).isEqualTo(TrailStatus.PUBLISHED);
        assertThat(decision.trail().shown()).map(Revision::number).hasValue(1);
        assertThat(decision.trail().words()).contains("money", "meters", "nicosia");
    }

    @Test
    void editingAPublishedTrailLeavesThePublicRevisionAsItIs() {
        var trail = edited(aPublishedOne(), titled("More money"));
        assertThat(trail.status()).isEqualTo(TrailStatus.DRAFT);
        assertThat(trail.shown()).map(revision -> revision.content().title()).hasValue(english("Money"));
        assertThat(trail.latest().title()).isEqualTo(english("More money"));
    }

    @Test
    void theNextApprovalPublishesTheNextRevision() {
        var trail = edited(aPublishedOne(), titled("More money"));
        var published = trail.submit(NOW).trail().approve(NOW).trail();
        assertThat(published.shown()).map(Revision::number).hasValue(2);
        assertThat(published.latest().title()).isEqualTo(english("More money"));
    }

    @Test
    void aTrailInReviewIsNotChanged() {
        assertThat(refusalOf(() -> edited(aSubmittedOne(), titled("Other")))).isEqualTo(TrailRule.NOT_IN_REVIEW.code());
        assertThat(refusalOf(() -> aSubmittedOne().submit(NOW))).isEqualTo(TrailRule.NOT_IN_REVIEW.code());
    }

    @Test
    void aSubmissionCanBeTakenBack() {
        var decision = aSubmittedOne().withdraw(NOW);
        assertThat(decision.fact()).isEqualTo(new TrailFact.TakenBack());
        assertThat(decision.trail().status()).isEqualTo(TrailStatus.DRAFT);
    }

    @Test
    void aRejectedTrailKeepsTheReasonUntilItIsEdited() {
        var rejected = aSubmittedOne().reject("Too long", NOW).trail();
        assertThat(rejected.status()).isEqualTo(TrailStatus.REJECTED);
        assertThat(rejected.draft()).extracting(Draft::reason).isEqualTo("Too long");
        assertThat(edited(rejected, titled("Short")).draft())
                .extracting(Draft::reason)
                .isNull();
    }

    @Test
    void aRejectedTrailCanBeSubmittedAgain() {
        var rejected = aSubmittedOne().reject("Too long", NOW).trail();
        assertThat(rejected.submit(NOW).trail().status()).isEqualTo(TrailStatus.SUBMITTED);
    }

    @Test
    void onlyASubmittedTrailIsReviewed() {
        assertThat(refusalOf(() -> aDraft().approve(NOW))).isEqualTo(TrailRule.IN_REVIEW.code());
        assertThat(refusalOf(() -> aPublishedOne().reject("No", NOW))).isEqualTo(TrailRule.IN_REVIEW.code());
    }

    @Test
    void withdrawingHidesThePublishedRevisionAndKeepsItAsADraft() {
        var decision = aPublishedOne().withdraw(NOW);
        var trail = decision.trail();
        assertThat(decision.fact()).isEqualTo(new TrailFact.Withdrawn(1));
        assertThat(trail.isPublic()).isFalse();
        assertThat(trail.words()).isEmpty();
        assertThat(trail.status()).isEqualTo(TrailStatus.WITHDRAWN);
        assertThat(trail.submit(NOW).trail().approve(NOW).trail().shown())
                .map(Revision::number)
                .hasValue(2);
    }

    @Test
    void whatIsNeitherInReviewNorPublishedIsNotWithdrawn() {
        assertThat(refusalOf(() -> aDraft().withdraw(NOW))).isEqualTo(TrailRule.IN_REVIEW_OR_PUBLIC.code());
        var withdrawn = aPublishedOne().withdraw(NOW).trail();
        assertThat(refusalOf(() -> withdrawn.withdraw(NOW))).isEqualTo(TrailRule.IN_REVIEW_OR_PUBLIC.code());
    }

    @Test
    void withoutADraftThereIsNothingToSubmit() {
        assertThat(refusalOf(() -> aPublishedOne().submit(NOW))).isEqualTo(TrailRule.HAS_A_DRAFT.code());
    }

    @Test
    void aTrailWithoutASummaryIsNotSubmitted() {
        var silent = new Proposal(Colour.BLUE, english("Money"), english(""), "nicosia", List.of());
        var trail = edited(aDraft(), silent);
        assertThat(refusalOf(() -> trail.submit(NOW))).isEqualTo(TrailRule.HAS_A_SUMMARY.code());
    }

    @Test
    void aTrailStaysWithItsCity() {
        var other = new Proposal(Colour.BLUE, english("Money"), english("x"), "oslo", List.of());
        assertThat(refusalOf(() -> edited(aDraft(), other))).isEqualTo(TrailRule.CITY_STAYS.code());
    }

    @Test
    void onlyWhatChangesThePublicViewTravels() {
        assertThat(TrailState.of(aDraft().submit(NOW))).isEmpty();
        assertThat(TrailState.of(aSubmittedOne().approve(NOW))).hasValueSatisfying(state -> {
            assertThat(state.published()).isTrue();
            assertThat(state.revision()).isEqualTo(1);
            assertThat(state.projects()).isEqualTo(1);
        });
        assertThat(TrailState.of(aPublishedOne().withdraw(NOW))).hasValueSatisfying(state -> {
            assertThat(state.published()).isFalse();
            assertThat(state.revision()).isNull();
        });
    }
}
