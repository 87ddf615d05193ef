package org.waymark.registration.attendee;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.defaults.outbox.OutboxMessage;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;
import org.waymark.defaults.problem.Stale;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.form.Answers;

/**
 * All registrations. Where they stand is written by {@link #follow} alone, after the ledger has decided; what people
 * answer is their own.
 */
@Component
public class Registrations {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Registration> collection;
    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final SpentInvitations spent;
    private final Rosters rosters;

    Registrations(
            MongoDatabase database,
            OutboxMessages messages,
            OutboxRelay relay,
            SpentInvitations spent,
            Rosters rosters) {
        this.collection = database.getCollection("registrations", Registration.class);
        this.messages = messages;
        this.relay = relay;
        this.spent = spent;
        this.rosters = rosters;
        collection.createIndex(Indexes.ascending("edition", "rank"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("answered.request"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("address"));
        relay.registerFacts(collection);
    }

    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first());
    }

    public Map<RegistrationId, Registration> findAll(Collection<RegistrationId> ids) {
        return ids.isEmpty() ? Map.of() : by(Registration::id, Filters.in("_id", ids));
    }

    /** Those that these requests made, by request. */
    public Map<String, Registration> ofRequests(Collection<String> requests) {
        return requests.isEmpty()
                ? Map.of()
                : by(registration -> registration.answered().request(), Filters.in("answered.request", requests));
    }

    /** Those of the invitations that somebody got in with. */
    public Set<InvitationId> spent(Collection<InvitationId> invitations) {
        return spent.among(invitations);
    }

    public List<Registration> of(Address address) {
        return collection
                .find(Filters.eq("address", address))
                .sort(Sorts.descending("registered"))
                .into(new ArrayList<>());
    }

    /** Registrations of an edition in the order in which people entered, behind the given rank. */
    public List<Registration> of(EditionId edition, Selection selection, long after, int limit) {
        return inOrder(ask(edition, roster -> roster.page(selection, after, limit)));
    }

    /** Those of these that are there, in the order given. */
    public List<Registration> inOrder(List<RegistrationId> ids) {
        Map<RegistrationId, Registration> found = findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public int count(EditionId edition, Selection selection) {
        return ask(edition, roster -> roster.count(selection));
    }

    /** Those of these that are wanted, in the order given. */
    public List<RegistrationId> among(EditionId edition, List<RegistrationId> ids, Selection selection) {
        return ask(edition, roster -> roster.among(ids, selection));
    }

    /** The countries from which somebody has registered. */
    public List<String> countries(EditionId edition) {
        return ask(edition, Roster::countries);
    }

    /** The edition in numbers, by the clock of a zone. */
    public Summary summary(EditionId edition, ZoneId zone) {
        return ask(edition, roster -> roster.summary(zone));
    }

    private <T> T ask(EditionId edition, Function<Roster, T> question) {
        return rosters.ask(edition, batch -> ensure(edition, batch), question);
    }

    private void ensure(EditionId edition, Batch batch) {
        if (!isFollowed(batch)) {
            follow(edition, batch);
        }
    }

    /**
     * Makes the registrations say what the ledger has decided. Each write is conditional on the change's number, so
     * that anybody may do it, again and late: an older change never overwrites a newer one.
     */
    public void follow(EditionId edition, Batch batch) {
        if (batch.decided().isEmpty()) {
            return;
        }
        spent.follow(batch.decided());
        List<UpdateOneModel<Registration>> writes = batch.decided().stream()
                .map(decided -> write(edition, decided, batch.at()))
                .toList();
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY) || !isFollowed(batch)) {
                throw e;
            }
        }
        rosters.hear(edition, batch);
        relay.wake(
                collection,
                batch.decided().stream()
                        .map(decided -> decided.registration().value())
                        .toArray(String[]::new));
    }

    /**
     * Changes what a person has answered; where the registration stands is not touched.
     *
     * @param revision of the answers that the person has seen; 0 where there were none
     * @throws Stale when they are no longer the same
     */
    public void change(RegistrationId id, long revision, Answers answers) {
        Bson same = revision == 0 ? Filters.eq("answers", null) : Filters.eq("answers.revision", revision);
        var result = collection.updateOne(
                Filters.and(Filters.eq(id), same), Updates.set("answers", answers.after(revision)));
        if (result.getMatchedCount() == 0) {
            throw new Stale();
        }
    }

    /** Meeting a registration that is as new as the change is no error; meeting anything else is. */
    private boolean isFollowed(Batch batch) {
        Map<RegistrationId, Registration> stored =
                findAll(batch.decided().stream().map(Decided::registration).toList());
        return batch.decided().stream().allMatch(decided -> {
            Registration registration = stored.get(decided.registration());
            return registration != null
                    && registration.version() >= decided.last().number();
        });
    }

    private UpdateOneModel<Registration> write(EditionId edition, Decided decided, Instant at) {
        Bson older = Filters.and(
                Filters.eq(decided.registration()),
                Filters.lt("version", decided.last().number()));
        Decided.Step last = decided.last();
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set("version", last.number()),
                Updates.set("status", last.status()),
                Updates.set("category", last.standing().category()),
                Updates.set("proven", last.standing().proven()),
                Updates.set("delegation", last.standing().delegation()),
                Updates.set("until", last.until()),
                Updates.set("changed", at),
                Updates.pushEach("trail", TrailEntry.of(decided, at)),
                Updates.pushEach("outbox", facts(edition, decided))));
        Letter.about(decided).ifPresent(letter -> updates.add(Updates.push(Letters.MAILS, letter)));
        decided.proof().ifPresent(number -> updates.add(Updates.set("proof", number)));
        Correction correction = decided.correction();
        if (correction != null) {
            updates.add(Updates.set("person", correction.person()));
            updates.add(Updates.set("language", correction.language()));
            updates.add(Updates.set("searched", Selection.searched(correction.person())));
        }
        Application application = decided.application();
        if (application != null) {
            updates.addAll(entry(edition, decided, application, at));
        } else if (decided.grantsPlace()) {
            updates.add(Updates.set("held", true));
        }
        return new UpdateOneModel<>(older, Updates.combine(updates), new UpdateOptions().upsert(application != null));
    }

    private static List<Bson> entry(EditionId edition, Decided decided, Application application, Instant at) {
        Decided.Step first = decided.first();
        return List.of(
                Updates.set("edition", edition),
                Updates.set("rank", first.number()),
                Updates.set("language", application.language()),
                Updates.set("person", application.person()),
                Updates.set("address", Address.of(application.person().address())),
                Updates.set("searched", Selection.searched(application.person())),
                Updates.set("registered", at),
                Updates.set("held", decided.grantsPlace()),
                Updates.set("answers", application.answers()),
                Updates.set("invitation", application.invitation()),
                Updates.set(
                        "answered",
                        new Answered(
                                application.request(),
                                application.body(),
                                first.status(),
                                first.position(),
                                first.until(),
                                first.mustProve())),
                Updates.set("proof", null));
    }

    private List<OutboxMessage> facts(EditionId edition, Decided decided) {
        return decided.steps().stream()
                .filter(Registrations::isNews)
                .map(step -> messages.of(
                        RegistrationFact.TOPIC,
                        decided.registration().value(),
                        RegistrationFact.type(step.status()),
                        step.number(),
                        RegistrationFact.of(edition, decided.registration(), step)))
                .toList();
    }

    /** Where the standing is the same for all who do not know the person. */
    private static boolean isNews(Decided.Step step) {
        return switch (step.occasion()) {
            case PROVEN, PRIORITISED, AMENDED -> false;
            default -> true;
        };
    }

    private <K> Map<K, Registration> by(Function<Registration, K> key, Bson filter) {
        return collection.find(filter).into(new ArrayList<>()).stream().collect(Collectors.toMap(key, r -> r));
    }
}
