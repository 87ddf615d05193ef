package org.waymark.registration.attendee;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;

/**
 * Registrations as the receivers of letters that many get. Each remembers the names of such letters, so that it gets
 * none twice, whoever hands them out and however often; and whether the person wants any. A group whose selection
 * names no status is all who have a place or hope for one.
 */
@Component
public class Recipients {

    private static final String ANNOUNCED = "announced";
    private static final String UNSUBSCRIBED = "unsubscribed";

    private final MongoCollection<Registration> registrations;
    private final MongoCollection<Document> documents;
    private final Registrations list;

    Recipients(MongoDatabase database, Registrations list) {
        this.list = list;
        this.registrations = database.getCollection("registrations", Registration.class);
        this.documents = database.getCollection("registrations");
        registrations.createIndex(Indexes.ascending(UNSUBSCRIBED), new IndexOptions().sparse(true));
    }

    public Count count(EditionId edition, Selection group) {
        List<Selection> parts = statuses(group).stream().map(group::with).toList();
        int people = parts.stream().mapToInt(part -> list.count(edition, part)).sum();
        List<RegistrationId> without = registrations
                .find(Filters.and(Filters.eq("edition", edition), Filters.gt(UNSUBSCRIBED, Instant.EPOCH)))
                .map(Registration::id)
                .into(new ArrayList<>());
        int unsubscribed = parts.stream()
                .mapToInt(part -> list.among(edition, without, part).size())
                .sum();
        return new Count(people, unsubscribed);
    }

    /** Those who have a place or hope for one, read one of the languages, and were there when this rank was given. */
    public Concerned count(EditionId edition, List<String> languages, long upTo) {
        Map<String, Long> placed = new HashMap<>();
        Map<String, Long> hopeful = new HashMap<>();
        for (String language : languages) {
            placed.put(language, among(edition, language, upTo, List.of(Status.CONFIRMED)));
            hopeful.put(language, among(edition, language, upTo, statuses(Selection.ALL)) - placed.get(language));
        }
        return new Concerned(placed, hopeful);
    }

    private long among(EditionId edition, String language, long upTo, List<Status> statuses) {
        return registrations.countDocuments(Filters.and(
                Filters.eq("edition", edition),
                Filters.eq("language", language),
                Filters.lte("rank", upTo),
                Filters.in("status", statuses)));
    }

    /** Whether a registration that was found by the selection is one of the group. */
    public static boolean isIn(Selection group, Registration registration) {
        return statuses(group).contains(registration.status());
    }

    /**
     * Puts a letter into each registration that has not had it, was there before the given rank was passed, and is
     * still one of the group.
     *
     * @param optional whether it is kept from those who have unsubscribed
     * @return those that have, or had, the letter now, whoever put it there
     */
    public List<RegistrationId> give(
            List<Registration> to,
            Selection group,
            long upTo,
            boolean optional,
            String name,
            Function<Registration, Letter> letter) {
        if (to.isEmpty()) {
            return List.of();
        }
        List<UpdateOneModel<Registration>> writes = to.stream()
                .map(one -> new UpdateOneModel<Registration>(
                        waiting(one.id(), group, upTo, optional, name),
                        Updates.combine(Updates.push(Letters.MAILS, letter.apply(one)), Updates.push(ANNOUNCED, name))))
                .toList();
        registrations.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return having(to.stream().map(Registration::id).toList(), name);
    }

    /** Announcements stop; done twice it is done once. */
    public void unsubscribe(RegistrationId id, Instant now) {
        registrations.updateOne(
                Filters.and(Filters.eq(id), Filters.eq(UNSUBSCRIBED, null)), Updates.set(UNSUBSCRIBED, now));
    }

    public void subscribe(RegistrationId id) {
        registrations.updateOne(Filters.eq(id), Updates.unset(UNSUBSCRIBED));
    }

    public boolean isUnsubscribed(RegistrationId id) {
        Document found = documents
                .find(Filters.eq(id))
                .projection(Projections.include(UNSUBSCRIBED))
                .first();
        return found != null && found.get(UNSUBSCRIBED) != null;
    }

    private static Bson waiting(RegistrationId id, Selection group, long upTo, boolean optional, String name) {
        List<Bson> conditions = new ArrayList<>(List.of(
                Filters.eq(id),
                Filters.lte("rank", upTo),
                Filters.in("status", statuses(group)),
                Filters.ne(ANNOUNCED, name)));
        if (optional) {
            conditions.add(Filters.eq(UNSUBSCRIBED, null));
        }
        return Filters.and(conditions);
    }

    /** One flat document, in which the embedded store sees the ids. */
    private List<RegistrationId> having(List<RegistrationId> ids, String name) {
        List<String> wanted = ids.stream().map(RegistrationId::value).toList();
        return documents
                .find(new Document("_id", new Document("$in", wanted)).append(ANNOUNCED, name))
                .projection(Projections.include("_id"))
                .map(found -> new RegistrationId(found.getString("_id")))
                .into(new ArrayList<>());
    }

    private static List<Status> statuses(Selection group) {
        Status one = group.status();
        return one == null
                ? Arrays.stream(Status.values()).filter(Status::isActive).toList()
                : List.of(one);
    }

    /** How many read each language, of those who have a place and of those who hope for one. */
    public record Concerned(Map<String, Long> inPlace, Map<String, Long> inHope) {

        public long placed() {
            return sum(inPlace);
        }

        public long hopeful() {
            return sum(inHope);
        }

        public long all() {
            return placed() + hopeful();
        }

        public long in(String language) {
            return inPlace.getOrDefault(language, 0L) + inHope.getOrDefault(language, 0L);
        }

        private static long sum(Map<String, Long> of) {
            return of.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A group's size.
     *
     * @param people all of them
     * @param unsubscribed those among them who get no announcements
     */
    public record Count(long people, long unsubscribed) {

        public long reached() {
            return people - unsubscribed;
        }
    }
}
