package org.waymark.event.series;

import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.store.Aggregate;
import org.waymark.event.rule.Revision;
import org.waymark.event.rule.Rule;

/**
 * A series of events that travels from city to city.
 *
 * @param deleted true for one that was taken back; what is left tells the others, and is found by nobody
 */
public record Series(
        @BsonId SeriesId id,
        long version,
        SeriesProfile profile,
        @Nullable Boolean deleted) implements Aggregate<SeriesId> {

    /** A verb's result: the series as it stands next and the fact that goes out. */
    public record Step(Series series, SeriesFact fact) {

        private static Step to(Series next) {
            return new Step(next, SeriesFact.Changed.of(next));
        }
    }

    public static Step create(SeriesProfile profile) {
        return create(profile, 1);
    }

    private static Step create(SeriesProfile profile, long version) {
        Rule.check(SeriesRules.ALL, Revision.first(profile));
        return Step.to(new Series(new SeriesId(profile.slug()), version, profile, null));
    }

    /** A new series under the slug of this one, which is deleted; its versions go on, so that no copy takes it for old. */
    Step replaced(SeriesProfile next) {
        return create(next, version + 1);
    }

    /**
     * Takes on another profile.
     *
     * @param used the categories that people, or settings of places, are in
     */
    public Step change(SeriesProfile next, Set<String> used) {
        Rule.check(SeriesRules.REMOVAL, new SeriesRules.Removal(profile, next, used));
        Rule.check(SeriesRules.ALL, new Revision<>(profile, next));
        return Step.to(new Series(id, version + 1, next, null));
    }

    Step delete() {
        return new Step(new Series(id, version + 1, profile, true), new SeriesFact.Deleted(id));
    }

    boolean isDeleted() {
        return Boolean.TRUE.equals(deleted);
    }
}
