package org.waymark.event.edition;

import static java.util.Objects.requireNonNull;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.store.Aggregate;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.rule.Revision;
import org.waymark.event.rule.Rule;
import org.waymark.event.series.SeriesId;

/**
 * One occurrence of a series.
 *
 * @param announced true once it was published: from then on everyone may see it, for good
 * @param profile what organisers say about it, its number included
 * @param cancellationReason why it was cancelled, as people read it; null where nothing was said
 */
public record Edition(
        @BsonId EditionId id,
        long version,
        SeriesId series,
        EditionStatus status,
        boolean announced,
        EditionProfile profile,
        @Nullable LocalizedText cancellationReason)
        implements Aggregate<EditionId> {

    /** A verb's result: the edition as it stands next and the fact that goes out. */
    public record Step(Edition edition, EditionFact fact) {

        private static Step to(Edition next) {
            return new Step(next, EditionFact.Changed.of(next));
        }
    }

    /**
     * A new draft.
     *
     * @param number its place in the series if the profile has none
     */
    public static Step create(SeriesId series, EditionProfile profile, int number) {
        return create(series, profile, number, 1);
    }

    private static Step create(SeriesId series, EditionProfile profile, int number, long version) {
        Rule.check(EditionRules.ALL, Revision.first(profile));
        var numbered = profile.number() == null ? profile.numbered(number) : profile;
        return Step.to(new Edition(
                EditionId.of(series, profile.slug()), version, series, EditionStatus.DRAFT, false, numbered, null));
    }

    /** Takes on another profile; one without a number keeps the edition's number. */
    public Step change(EditionProfile next) {
        if (status == EditionStatus.CANCELLED) {
            throw new EditionElsewhere("edition-cancelled", "A cancelled edition no longer changes.");
        }
        Rule.check(EditionRules.ALL, new Revision<>(profile, next));
        return Step.to(stand(status, next.number() == null ? next.numbered(number()) : next));
    }

    public Step publish() {
        return apply(EditionVerb.PUBLISH);
    }

    public Step open() {
        return apply(EditionVerb.OPEN);
    }

    public Step close() {
        return apply(EditionVerb.CLOSE);
    }

    public Step complete() {
        return apply(EditionVerb.COMPLETE);
    }

    public Step cancel() {
        return cancel(null);
    }

    /**
     * Cancels it for good.
     *
     * @param reason as people read it; null or empty for none
     */
    public Step cancel(@Nullable LocalizedText reason) {
        var said = reason == null || reason.isEmpty() ? null : reason;
        return Step.to(stand(EditionVerb.CANCEL.leadFrom(status), profile, said));
    }

    /**
     * Takes a draft back. Its slug and its number are free again, so what is left of it stands in no series.
     *
     * @param use what the rest of the suite has told of it
     */
    Step delete(EditionUse use) {
        use.check(this);
        var gone =
                new Edition(id, version + 1, new SeriesId(id.value()), EditionStatus.DELETED, announced, profile, null);
        return new Step(gone, new EditionFact.Deleted(series, profile.slug()));
    }

    /** A new draft under the slug of this one, which is deleted; its versions go on, so that no copy takes it for old. */
    Step replaced(SeriesId series, EditionProfile profile, int number) {
        return create(series, profile, number, version + 1);
    }

    boolean isDeleted() {
        return status == EditionStatus.DELETED;
    }

    public Step apply(EditionVerb verb) {
        return Step.to(stand(verb.leadFrom(status), profile));
    }

    /** Whether those who have registered would read something else than they know, and still want to know it. */
    public boolean isNewsTo(Edition before) {
        return announced
                && status != EditionStatus.COMPLETED
                && status != EditionStatus.CANCELLED
                && !profile.readsLike(before.profile);
    }

    public int number() {
        return requireNonNull(profile.number(), "a stored edition has its number");
    }

    private Edition stand(EditionStatus next, EditionProfile profile) {
        return stand(next, profile, cancellationReason);
    }

    private Edition stand(EditionStatus next, EditionProfile profile, @Nullable LocalizedText reason) {
        return new Edition(
                id, version + 1, series, next, announced || next == EditionStatus.PUBLISHED, profile, reason);
    }
}
