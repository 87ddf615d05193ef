package org.waymark.content.trail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.trail.Trail.Decision;
import org.waymark.defaults.id.Ids;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;

/**
 * What callers do with trails, alike for the API and the pages: who may, then which version they saw, then the
 * trail's own rules. The seen version is checked by a function that refuses a current version it does not match.
 */
@Component
public final class TrailWork {

    private final Trails trails;
    private final Editions editions;
    private final TrailPolicy policy;
    private final Ids ids;
    private final Clock clock;

    TrailWork(Trails trails, Editions editions, TrailPolicy policy, Ids ids, Clock clock) {
        this.trails = trails;
        this.editions = editions;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A trail before the eyes of a caller, who manages it or sees what is public. */
    public record Seen(Trail trail, EditionCopy edition, boolean managed) {}

    public Optional<Trail> find(TrailId id) {
        return trails.find(id);
    }

    public Seen see(Caller caller, TrailId id) {
        var edition = editions.visible(id.edition(), caller);
        return trails.find(id)
                .map(trail -> new Seen(trail, edition, policy.isManager(caller, trail.city(), edition)))
                .filter(seen -> seen.managed() || seen.trail().isPublic())
                .orElseThrow(() -> new NotFound("trail", id.value()));
    }

    public List<Seen> list(Caller caller, EditionId id, Cursor cursor) {
        var edition = editions.visible(id, caller);
        Collection<String> cities = caller.is("publisher") ? caller.organizations() : Set.of();
        var found = editions.isManagedBy(edition, caller) ? trails.all(id, cursor) : trails.of(id, cities, cursor);
        return found.stream()
                .map(trail -> new Seen(trail, edition, policy.isManager(caller, trail.city(), edition)))
                .toList();
    }

    /** Begins the trail, whose id must not be taken. */
    public Trail begin(Caller caller, TrailId id, Proposal proposal) {
        requireWriter(caller, id, proposal.city());
        var begun = Trail.begin(id, proposal, this::nextProject, clock.instant());
        if (!trails.begin(begun)) {
            throw new Stale();
        }
        return begun.trail();
    }

    /** Asks no more than the address tells: whether the caller writes this trail, or may begin one there. */
    public void requireWriter(Caller caller, TrailId id) {
        caller.require(!caller.isAnonymous());
        var edition = editions.visible(id.edition(), caller);
        trails.find(id)
                .ifPresentOrElse(
                        trail -> policy.requireWriter(caller, trail.city(), edition),
                        () -> policy.requireAuthor(caller, edition));
    }

    /** Asks whether the caller reviews this trail. */
    public void requireReviewer(Caller caller, TrailId id) {
        policy.requireReviewer(caller, editions.get(known(caller, id).edition()));
    }

    /** Asks whether the caller publishes for the trail's city. */
    public void requirePublisher(Caller caller, TrailId id) {
        caller.require(TrailPolicy.isPublisher(caller, known(caller, id).city()));
    }

    public Trail put(Caller caller, TrailId id, LongConsumer seen, Proposal proposal) {
        return write(caller, id, seen, trail -> trail.put(proposal, this::nextProject, clock.instant()));
    }

    public Trail submit(Caller caller, TrailId id, LongConsumer seen) {
        return write(caller, id, seen, trail -> trail.submit(clock.instant()));
    }

    public Trail approve(Caller caller, TrailId id, LongConsumer seen) {
        return review(caller, id, seen, trail -> {
            requireTaking(editions.get(id.edition()));
            return trail.approve(clock.instant());
        });
    }

    public Trail reject(Caller caller, TrailId id, LongConsumer seen, String reason) {
        return review(caller, id, seen, trail -> trail.reject(reason, clock.instant()));
    }

    public Trail withdraw(Caller caller, TrailId id, LongConsumer seen) {
        requirePublisher(caller, id);
        return decide(known(caller, id), seen, current -> current.withdraw(clock.instant()));
    }

    private Trail write(Caller caller, TrailId id, LongConsumer seen, Function<Trail, Decision> verb) {
        var trail = known(caller, id);
        requireWriter(caller, id, trail.city());
        return decide(trail, seen, verb);
    }

    private Trail review(Caller caller, TrailId id, LongConsumer seen, Function<Trail, Decision> verb) {
        var trail = known(caller, id);
        policy.requireReviewer(caller, editions.get(id.edition()));
        return decide(trail, seen, verb);
    }

    private Trail decide(Trail trail, LongConsumer seen, Function<Trail, Decision> verb) {
        seen.accept(trail.version());
        var decision = verb.apply(trail);
        trails.save(trail, decision);
        return decision.trail();
    }

    private Trail known(Caller caller, TrailId id) {
        caller.require(!caller.isAnonymous());
        editions.visible(id.edition(), caller);
        return trails.find(id).orElseThrow(() -> new NotFound("trail", id.value()));
    }

    private void requireWriter(Caller caller, TrailId id, String city) {
        var edition = editions.visible(id.edition(), caller);
        policy.requireWriter(caller, city, edition);
        requireTaking(edition);
    }

    private static void requireTaking(EditionCopy edition) {
        if (!edition.takesTrails()) {
            throw TrailRule.EDITION_TAKES_TRAILS.broken();
        }
    }

    private ProjectId nextProject() {
        return new ProjectId(ids.next());
    }
}
