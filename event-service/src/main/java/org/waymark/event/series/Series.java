package org.waymark.event.series;

import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.defaults.store.Aggregate;
import org.waymark.event.rule.Revision;
import org.waymark.event.rule.Rule;

/** A series of events that travels from city to city. */
public record Series(@BsonId SeriesId id, long version, SeriesProfile profile) implements Aggregate<SeriesId> {

    /** A verb's result: the series as it stands next and the fact that goes out. */
    public record Step(Series series, SeriesFact fact) {

        private static Step to(Series next) {
            return new Step(next, SeriesFact.Changed.of(next));
        }
    }

    public static Step create(SeriesProfile profile) {
        Rule.check(SeriesRules.ALL, Revision.first(profile));
        return Step.to(new Series(new SeriesId(profile.slug()), 1, profile));
    }

    public Step change(SeriesProfile next) {
        Rule.check(SeriesRules.ALL, new Revision<>(profile, next));
        return Step.to(new Series(id, version + 1, next));
    }
}
