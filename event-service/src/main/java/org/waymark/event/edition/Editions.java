package org.waymark.event.edition;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.store.AggregateCollections;
import org.waymark.event.series.SeriesId;

/** The editions of all series. */
@Repository
public class Editions {

    private static final String TOPIC = "waymark.editions";
    private static final String SERIES = "series";
    private static final String STATUS = "status";
    private static final String ANNOUNCED = "announced";
    private static final String NUMBER = "profile.number";
    private static final String START = "profile.start";
    private static final String END = "profile.end";
    private static final String HOST = "profile.host.organization";

    private final AggregateCollection<EditionId, Edition> editions;
    private final OutboxMessages messages;

    Editions(AggregateCollections collections, OutboxMessages messages) {
        this.editions = collections.of("editions", Edition.class);
        this.messages = messages;
        var documents = editions.documents();
        documents.createIndex(ascending(SERIES, NUMBER), new IndexOptions().unique(true));
        documents.createIndex(ascending(STATUS, START));
        documents.createIndex(ascending(HOST, START));
    }

    public Optional<Edition> find(SeriesId series, String slug) {
        return editions.find(EditionId.of(series, slug)).filter(found -> !found.isDeleted());
    }

    public Edition get(SeriesId series, String slug) {
        return find(series, slug).orElseThrow(() -> notFound(series, slug));
    }

    public static NotFound notFound(SeriesId series, String slug) {
        return new NotFound("edition", EditionId.of(series, slug).value());
    }

    /** Up to so many editions of a series behind the given number, upwards. */
    public List<Edition> after(SeriesId series, Audience audience, int number, int limit) {
        return list(and(eq(SERIES, series), gt(NUMBER, number), visibleTo(audience)), Sorts.ascending(NUMBER), limit);
    }

    /** Up to so many editions of a series before the given number, downwards: the newest first. */
    public List<Edition> before(SeriesId series, Audience audience, int number, int limit) {
        return list(and(eq(SERIES, series), lt(NUMBER, number), visibleTo(audience)), Sorts.descending(NUMBER), limit);
    }

    /** Editions of any series that are open and do not end before that day, the next one first. */
    public List<Edition> ahead(LocalDate day, int limit) {
        return list(and(eq(STATUS, EditionStatus.OPEN), gte(END, day)), Sorts.ascending(START), limit);
    }

    /** What the given organizations host, the latest first. */
    public List<Edition> hostedBy(Collection<String> organizations, int limit) {
        return list(and(in(HOST, organizations), ne(STATUS, EditionStatus.DELETED)), Sorts.descending(START), limit);
    }

    /** Whether the series has any edition, drafts included. */
    boolean isAnyOf(SeriesId series) {
        return editions.documents().find(eq(SERIES, series)).first() != null;
    }

    /**
     * Adds a new edition; where its profile has no number it gets the next one of the series. The unique index
     * decides on numbers, the one looked up is only a guess: of two editions made at once the later one guesses again.
     */
    Edition add(SeriesId series, EditionProfile profile) {
        while (true) {
            var number = nextNumber(series);
            var deleted = editions.find(EditionId.of(series, profile.slug()))
                    .filter(Edition::isDeleted)
                    .orElse(null);
            var first = deleted == null
                    ? Edition.create(series, profile, number)
                    : deleted.replaced(series, profile, number);
            if (deleted == null ? editions.insert(first.edition(), message(first)) : isSaved(first)) {
                return first.edition();
            }
            if (find(series, profile.slug()).isPresent()) {
                throw EditionTaken.slug();
            }
            if (profile.number() != null) {
                throw EditionTaken.number();
            }
        }
    }

    void save(Edition.Step changed) {
        try {
            editions.replace(changed.edition(), message(changed));
        } catch (MongoServerException e) {
            throw ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY ? EditionTaken.number() : e;
        }
    }

    private boolean isSaved(Edition.Step first) {
        try {
            save(first);
            return true;
        } catch (EditionTaken | Stale e) {
            return false;
        }
    }

    /** The one after the greatest; where that is the greatest of all, the smallest that is free. */
    private int nextNumber(SeriesId series) {
        var last = editions.documents()
                .find(eq(SERIES, series))
                .sort(Sorts.descending(NUMBER))
                .first();
        if (last == null) {
            return 1;
        }
        return last.number() < EditionProfile.GREATEST_NUMBER ? last.number() + 1 : smallestFree(series);
    }

    private int smallestFree(SeriesId series) {
        var taken = editions.documents()
                .distinct(NUMBER, eq(SERIES, series), Integer.class)
                .into(new HashSet<>());
        return IntStream.rangeClosed(1, EditionProfile.GREATEST_NUMBER)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow(EditionTaken::number);
    }

    private List<Edition> list(Bson filter, Bson order, int limit) {
        return editions.documents().find(filter).sort(order).limit(limit).into(new ArrayList<>());
    }

    private static Bson visibleTo(Audience audience) {
        return audience.office() ? empty() : or(eq(ANNOUNCED, true), in(HOST, audience.hosts()));
    }

    private OutboxMessage message(Edition.Step step) {
        var next = step.edition();
        return messages.of(TOPIC, next.id().value(), step.fact().type(), next.version(), step.fact());
    }
}
