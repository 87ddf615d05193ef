package org.waymark.content.trail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.content.edition.EditionId;
import org.waymark.content.text.Words;
import org.waymark.content.trail.Draft.Stage;
import org.waymark.defaults.store.Aggregate;

/**
 * A coloured theme inside an edition, owned by a partner city.
 *
 * <p>A draft and a published revision stand side by side: editing never touches what the public sees, and
 * approving puts the draft in the revision's place under the next number.
 *
 * @param city the owner's organization
 * @param words by which the published revision is found; none while nothing is public
 */
public record Trail(
        @BsonId TrailId id,
        long version,
        EditionId edition,
        String city,
        @Nullable Draft draft,
        @Nullable Revision published,
        boolean withdrawn,
        List<String> words)
        implements Aggregate<TrailId> {

    /** A next state, and what happened. */
    public record Decision(Trail trail, TrailFact fact) {}

    static Decision begin(TrailId id, Proposal proposal, Supplier<ProjectId> ids, Instant now) {
        var draft = new Draft(proposal.content(List.of(), ids), Stage.DRAFT, null, now);
        var trail = new Trail(id, 1, id.edition(), proposal.city(), draft, null, false, List.of());
        return new Decision(trail, new TrailFact.Drafted());
    }

    Decision put(Proposal proposal, Supplier<ProjectId> ids, Instant now) {
        if (!proposal.city().equals(city)) {
            throw TrailRule.CITY_STAYS.broken();
        }
        if (isInReview()) {
            throw TrailRule.NOT_IN_REVIEW.broken();
        }
        var next = new Draft(proposal.content(knownProjects(), ids), Stage.DRAFT, null, now);
        return with(next, published, withdrawn, new TrailFact.Drafted());
    }

    Decision submit(Instant now) {
        if (isInReview()) {
            throw TrailRule.NOT_IN_REVIEW.broken();
        }
        var ready = Optional.ofNullable(draft).orElseThrow(TrailRule.HAS_A_DRAFT::broken);
        if (ready.content().summary().isEmpty()) {
            throw TrailRule.HAS_A_SUMMARY.broken();
        }
        return with(ready.at(Stage.SUBMITTED, null, now), published, withdrawn, new TrailFact.Submitted());
    }

    Decision approve(Instant now) {
        var revision = new Revision(revisions() + 1, inReview().content(), now);
        return with(null, revision, false, new TrailFact.Published(revision.number()));
    }

    Decision reject(String reason, Instant now) {
        var rejected = inReview().at(Stage.REJECTED, reason, now);
        return with(rejected, published, withdrawn, new TrailFact.Rejected(reason));
    }

    /** Takes a submission back; when there is none, takes the published revision from the public and makes it a draft. */
    Decision withdraw(Instant now) {
        if (draft != null && draft.isInReview()) {
            return with(draft.at(Stage.DRAFT, null, now), published, withdrawn, new TrailFact.TakenBack());
        }
        var shown = shown().orElseThrow(TrailRule.IN_REVIEW_OR_PUBLIC::broken);
        var kept = Objects.requireNonNullElseGet(draft, () -> new Draft(shown.content(), Stage.DRAFT, null, now));
        return with(kept, published, true, new TrailFact.Withdrawn(shown.number()));
    }

    /** What the public sees. */
    public Optional<Revision> shown() {
        return withdrawn ? Optional.empty() : Optional.ofNullable(published);
    }

    public boolean isPublic() {
        return shown().isPresent();
    }

    public boolean isInReview() {
        return draft != null && draft.isInReview();
    }

    /** What its managers see: the draft if there is one. */
    public TrailContent latest() {
        return draft != null
                ? draft.content()
                : Objects.requireNonNull(published).content();
    }

    public TrailStatus status() {
        if (draft != null && !(withdrawn && draft.stage() == Stage.DRAFT)) {
            return switch (draft.stage()) {
                case DRAFT -> TrailStatus.DRAFT;
                case SUBMITTED -> TrailStatus.SUBMITTED;
                case REJECTED -> TrailStatus.REJECTED;
            };
        }
        return withdrawn ? TrailStatus.WITHDRAWN : TrailStatus.PUBLISHED;
    }

    private int revisions() {
        return published == null ? 0 : published.number();
    }

    private Draft inReview() {
        return Optional.ofNullable(draft).filter(Draft::isInReview).orElseThrow(TrailRule.IN_REVIEW::broken);
    }

    private List<Project> knownProjects() {
        var drafted = draft == null ? Stream.<Project>empty() : draft.content().projects().stream();
        var shown = published == null ? Stream.<Project>empty() : published.content().projects().stream();
        return Stream.concat(drafted, shown).toList();
    }

    private Decision with(@Nullable Draft draft, @Nullable Revision published, boolean withdrawn, TrailFact fact) {
        List<String> words = withdrawn || published == null
                ? List.of()
                : Words.distinct(published.content().words());
        return new Decision(new Trail(id, version + 1, edition, city, draft, published, withdrawn, words), fact);
    }
}
