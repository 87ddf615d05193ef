package org.waymark.registration.form;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.edition.EditionId;

/** All versions of all forms, one document each: what decides a race is that a version's id is taken. */
@Component
public class Forms {

    private final MongoCollection<RegistrationForm> collection;
    private final FormSettings settings;
    private final Clock clock;
    private final Map<EditionId, Known> known = new ConcurrentHashMap<>();

    Forms(MongoDatabase database, FormSettings settings, Clock clock) {
        this.collection = database.getCollection("forms", RegistrationForm.class);
        this.settings = settings;
        this.clock = clock;
        collection.createIndex(Indexes.ascending("owner", "version"), new IndexOptions().unique(true));
    }

    /** The newest version. */
    public Optional<RegistrationForm> find(FormId owner) {
        return Optional.ofNullable(collection
                .find(Filters.eq("owner", owner))
                .sort(Sorts.descending("version"))
                .first());
    }

    /** Any version, such as the one that somebody has answered. */
    public Optional<RegistrationForm> find(FormId owner, long version) {
        return Optional.ofNullable(
                collection.find(Filters.eq(RegistrationForm.id(owner, version))).first());
    }

    /**
     * The form that people of an edition fill in: its own, else the template of its series. Remembered for a moment,
     * since each registration asks.
     */
    public Optional<RegistrationForm> inForce(EditionId edition) {
        Instant now = clock.instant();
        Known last = known.get(edition);
        if (last == null || last.until().isBefore(now)) {
            last = new Known(look(edition), now.plus(settings.fresh()));
            known.put(edition, last);
        }
        return last.form();
    }

    /**
     * Stores the next version, under the conditions of a request.
     *
     * @throws FormRefused when a rule is broken
     * @throws Stale when the conditions do not hold
     */
    RegistrationForm save(FormId owner, FormDraft draft, IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        long seen = find(owner).map(RegistrationForm::version).orElse(0L);
        if (seen > 0 ? ifNoneMatch.any() : !ifMatch.tags().isEmpty()) {
            throw new Stale();
        }
        if (seen > 0) {
            ifMatch.require(seen);
        }
        return save(owner, draft, seen);
    }

    /**
     * Stores the next version.
     *
     * @param seen the version that it is meant to follow; 0 where there must be none yet
     * @throws FormRefused when a rule is broken
     * @throws Stale when somebody has changed the form in between
     */
    public RegistrationForm save(FormId owner, FormDraft draft, long seen) {
        FormRule.firstBroken(draft).ifPresent(broken -> {
            throw new FormRefused(broken);
        });
        RegistrationForm before = find(owner).orElse(null);
        if ((before == null ? 0 : before.version()) != seen) {
            throw new Stale();
        }
        RegistrationForm inForce = before == null ? find(owner.template()).orElse(null) : before;
        RegistrationForm next = draft.after(inForce, owner, clock.instant());
        try {
            collection.insertOne(next);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new Stale();
            }
            throw e;
        }
        known.clear();
        return next;
    }

    private Optional<RegistrationForm> look(EditionId edition) {
        return find(FormId.of(edition)).or(() -> find(FormId.template(edition.series())));
    }

    private record Known(Optional<RegistrationForm> form, Instant until) {}
}
