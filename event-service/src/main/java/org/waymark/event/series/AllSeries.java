package org.waymark.event.series;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.store.AggregateCollections;

/** All series there are. */
@Repository
public class AllSeries {

    private static final String TOPIC = "waymark.series";
    private static final int OFFICE_LIMIT = 200;

    private final AggregateCollection<SeriesId, Series> series;
    private final OutboxMessages messages;

    AllSeries(AggregateCollections collections, OutboxMessages messages) {
        this.series = collections.of("series", Series.class);
        this.messages = messages;
    }

    public Optional<Series> find(String slug) {
        return series.find(new SeriesId(slug)).filter(found -> !found.isDeleted());
    }

    public Series get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("series", slug));
    }

    /** Up to so many series in the order of their slugs. */
    public List<Series> after(@Nullable String slug, int limit) {
        return list(slug == null ? empty() : gt("_id", slug), limit);
    }

    /** The series that belong to one of the offices. */
    public List<Series> ofOffices(Collection<String> offices) {
        return list(in("profile.office", offices), OFFICE_LIMIT);
    }

    Series add(SeriesProfile profile) {
        var before = series.find(new SeriesId(profile.slug())).orElse(null);
        if (before != null && !before.isDeleted()) {
            throw new SeriesTaken();
        }
        var first = before == null ? Series.create(profile) : before.replaced(profile);
        if (before != null) {
            save(first);
        } else if (!series.insert(first.series(), message(first))) {
            throw new SeriesTaken();
        }
        return first.series();
    }

    public void delete(Series unused) {
        save(unused.delete());
    }

    void save(Series.Step changed) {
        series.replace(changed.series(), message(changed));
    }

    private List<Series> list(Bson filter, int limit) {
        return series.documents()
                .find(and(filter, ne("deleted", true)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private OutboxMessage message(Series.Step step) {
        var next = step.series();
        return messages.of(TOPIC, next.id().value(), step.fact().type(), next.version(), step.fact());
    }
}
