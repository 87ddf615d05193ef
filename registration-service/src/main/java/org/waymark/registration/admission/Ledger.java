package org.waymark.registration.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Term;

/**
 * The state that decides who gets a place in one edition. It holds counts and the waiting list, not the people: what a
 * person holds is handed to {@link #decide} with the requests.
 *
 * <p>Between two decisions, nobody waits for whom a place is free.
 *
 * @param version counts commits; 0 where nothing is stored yet
 * @param decided counts changes of standings
 * @param arranged the version of the admission; 0 where the host has settled none
 * @param taken places by category that somebody has, or is offered
 * @param asOf when this was decided
 * @param due when something next changes by itself: an offer expires, a reserve is released, a delegation's time is
 *     over; null for never
 * @param requested people by category whom the host has yet to answer; null in ledgers from before they were counted
 */
public record Ledger(
        @BsonId EditionId id,
        long version,
        long decided,
        long arranged,
        Admission admission,
        Map<String, Integer> taken,
        List<Waiter> queue,
        List<Offer> offers,
        List<Delegation> delegations,
        Term term,
        Instant asOf,
        @Nullable Instant due,
        @Nullable Map<String, Integer> requested) {

    /** The ledger of an edition for which nothing is settled. */
    public static Ledger blank(EditionId id) {
        return new Ledger(
                id,
                0,
                0,
                0,
                Admission.NONE,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Term.UNKNOWN,
                Instant.EPOCH,
                null,
                Map.of());
    }

    /**
     * Decides a batch in order, first come first served within the rules, after all that time alone has changed. At one
     * moment, the outcome is the same however a sequence of requests is cut into batches.
     *
     * @param roll what is known of the people and invitations that the requests name
     * @param now a time before the ledger's own, by another replica's clock, counts as the ledger's
     */
    public Decision decide(Roll roll, List<Request> requests, Instant now) {
        Round round = new Round(this, roll, now.isBefore(asOf) ? asOf : now);
        return round.decision(requests.stream().map(round::answer).toList());
    }

    public Explanation explain(String category) {
        return tally().explain(category);
    }

    public boolean isArranged() {
        return arranged > 0;
    }

    /** The rank in the waiting list, first at 1; 0 for those who do not wait. */
    public int position(RegistrationId registration) {
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).registration().equals(registration)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** When everybody may register from; null for no such limit. */
    public @Nullable Instant opens() {
        return admission.opens() == null ? null : term.at(admission.opens());
    }

    /** From when nobody may register any more; null for no such limit. */
    public @Nullable Instant closes() {
        return admission.closes() == null ? null : term.at(admission.closes());
    }

    /** The one who waits, as the line knows them. */
    public Optional<Waiter> waiter(RegistrationId registration) {
        return queue.stream()
                .filter(waiter -> waiter.registration().equals(registration))
                .findFirst();
    }

    /** The ranks of all who wait, for those who ask for many. */
    public Map<RegistrationId, Integer> positions() {
        Map<RegistrationId, Integer> positions = new LinkedHashMap<>();
        queue.forEach(waiter -> positions.put(waiter.registration(), positions.size() + 1));
        return positions;
    }

    public Availability availability() {
        Tally tally = tally();
        Map<String, Integer> waiting = new HashMap<>();
        queue.forEach(waiter -> waiting.merge(waiter.category(), 1, Integer::sum));
        TreeSet<String> others = new TreeSet<>(waiting.keySet());
        Stream.of(taken, requested == null ? Map.<String, Integer>of() : requested)
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> count.getValue() > 0)
                .forEach(count -> others.add(count.getKey()));
        delegations.forEach(delegation -> others.add(delegation.category()));
        admission.categories().forEach(quota -> others.remove(quota.id()));
        List<Quota> quotas = new ArrayList<>(admission.categories());
        others.stream().map(Quota::plain).forEach(quotas::add);
        return new Availability(
                admission.capacity(),
                tally.taken(),
                tally.held(),
                tally.unclaimed(),
                tally.overhang(),
                queue.size(),
                admission.waitingList(),
                quotas.stream()
                        .map(quota -> of(quota, tally, waiting.getOrDefault(quota.id(), 0)))
                        .toList(),
                requested == null
                        ? null
                        : requested.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    private Availability.OfCategory of(Quota quota, Tally tally, int waiting) {
        return new Availability.OfCategory(
                quota.id(),
                quota.cap(),
                quota.reserve(),
                tally.taken(quota.id()),
                tally.free(quota.id()),
                tally.held(quota.id()),
                waiting,
                requested == null ? null : requested.getOrDefault(quota.id(), 0));
    }

    private Tally tally() {
        return new Tally(admission, term, asOf, taken, delegations);
    }

    public Optional<Delegation> delegation(String id) {
        return delegations.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    Map<String, Delegation> delegationsById() {
        Map<String, Delegation> byId = new LinkedHashMap<>();
        delegations.forEach(delegation -> byId.put(delegation.id(), delegation));
        return byId;
    }

    /** With the time at which something next changes by itself, which nothing does where the edition is not under way. */
    Ledger withDue(Phase phase) {
        Tally tally = tally();
        Stream<Instant> releases = admission.categories().stream()
                .filter(quota -> quota.reserve() > 0)
                .map(tally::release)
                .filter(Objects::nonNull);
        Stream<Instant> deadlines = delegations.stream()
                .filter(delegation -> tally.empty(delegation) > 0)
                .map(delegation -> term.at(delegation.until()));
        Instant next = !phase.allows(Action.PROMOTE)
                ? null
                : Stream.of(offers.stream().map(Offer::until), releases, deadlines)
                        .flatMap(instants -> instants)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new Ledger(
                id,
                version,
                decided,
                arranged,
                admission,
                taken,
                queue,
                offers,
                delegations,
                term,
                asOf,
                next,
                requested);
    }
}
