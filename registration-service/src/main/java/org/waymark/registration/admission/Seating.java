package org.waymark.registration.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Term;

/**
 * The working state of a batch: who holds what, who waits, and what is left. Places are given and taken here and
 * nowhere else, and each {@link Change} is noted as it comes about. What a request may do is for {@link Round} to say.
 */
final class Seating {

    private final Instant now;
    private final String status;
    private final long decidedBefore;
    private final Map<RegistrationId, Holding> roll;
    private final Line line;
    private final Map<RegistrationId, Offer> offers = new HashMap<>();
    private final Map<String, Delegation> delegations;
    private final List<Change> changes = new ArrayList<>();
    private final @Nullable Map<String, Integer> requested;
    private Admission admission;
    private Term term;
    private Tally tally;

    Seating(Ledger before, Roll known, Instant now) {
        this.now = now;
        this.status = known.status();
        this.decidedBefore = before.decided();
        this.roll = new HashMap<>(known.people());
        this.line = new Line(before.queue());
        this.admission = before.admission();
        this.term = before.term();
        this.delegations = before.delegationsById();
        this.requested = before.requested() == null ? null : new TreeMap<>(before.requested());
        before.offers().forEach(offer -> offers.put(offer.registration(), offer));
        this.tally = new Tally(admission, term, now, before.taken(), delegations.values());
    }

    Instant now() {
        return now;
    }

    Admission admission() {
        return admission;
    }

    Term term() {
        return term;
    }

    Tally tally() {
        return tally;
    }

    Line line() {
        return line;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    List<Delegation> delegations() {
        return List.copyOf(delegations.values());
    }

    /** People by category whom the host has yet to answer; null where they are not counted. */
    @Nullable Map<String, Integer> requested() {
        return requested == null ? null : Map.copyOf(requested);
    }

    @Nullable Holding held(RegistrationId person) {
        return roll.get(person);
    }

    @Nullable Delegation delegation(String id) {
        return delegations.get(id);
    }

    /** Where the edition's registration stands, by the rules and dates as they are settled by now. */
    Phase phase() {
        return phase(term);
    }

    Phase phase(Term other) {
        return Phase.of(status, other, admission.window(), now);
    }

    /** Other rules, or other dates: what is free is counted anew. Nobody loses a place by it. */
    void recount(Admission nextAdmission, Term nextTerm) {
        admission = nextAdmission;
        term = nextTerm;
        tally = new Tally(admission, term, now, tally.counts(), delegations.values());
        promote();
    }

    /** Takes back what was offered until now or earlier; in an edition that is over or cancelled nobody needs it. */
    void expire() {
        if (!phase().allows(Action.PROMOTE)) {
            return;
        }
        List<Offer> over = offers.values().stream()
                .filter(offer -> !now.isBefore(offer.until()))
                .toList();
        over.forEach(offer -> {
            offers.remove(offer.registration());
            tally.giveBack(offer.category());
            Holding gone = new Holding(Status.EXPIRED, offer.category(), false, null);
            note(offer.registration(), gone, Occasion.EXPIRED, Cause.RULES);
        });
    }

    /** A place where there is one, or else the wait for it. */
    Answer admit(RegistrationId person, Holding wish, Occasion occasion, Cause cause) {
        if (tally.free(wish.category()) > 0) {
            Integer hours = admission.addressHours();
            return hours == null || wish.proven()
                    ? confirm(person, wish, occasion, cause)
                    : offer(person, wish, now.plusSeconds(hours * 3600L), occasion, cause);
        }
        if (!admission.waitingList()) {
            return new Answer.Full(tally.explain(wish.category()));
        }
        int position = line.join(new Waiter(person, wish.category(), 0, wish.proven()));
        note(person, wish.with(Status.WAITING), position, occasion, cause);
        return new Answer.Waits(position);
    }

    /** Whether somebody has yet to show that the address is theirs. */
    boolean mustProve(Holding held) {
        return !held.proven() && admission.addressHours() != null;
    }

    /** The person has shown that the address is theirs; nothing changes for somebody who has shown it before. */
    Holding prove(RegistrationId person, Holding held) {
        if (held.proven()) {
            return held;
        }
        Holding proven = new Holding(held.status(), held.category(), true, held.delegation());
        line.prove(person);
        note(person, proven, Occasion.PROVEN, Cause.PERSON);
        return proven;
    }

    /** Whoever was offered a place has it for good. */
    void accept(RegistrationId person, Holding proven) {
        offers.remove(person);
        note(person, proven.with(Status.CONFIRMED), Occasion.ACCEPTED, Cause.PERSON);
    }

    /** Gives up what the person holds, a place or a wait, in favour of the next. */
    void vacate(RegistrationId person, Holding held, Occasion occasion, Cause cause) {
        line.leave(person);
        offers.remove(person);
        if (held.status().hasPlace()) {
            tally.giveBack(held.category());
            Delegation delegation = held.delegation() == null ? null : delegations.get(held.delegation());
            if (delegation != null) {
                fill(delegation, -1);
            }
        }
        note(person, held.with(Status.CANCELLED), occasion, cause);
        promote();
    }

    /**
     * Counts the person for another category.
     *
     * @return why that cannot be; null where it could
     */
    @Nullable Explanation move(RegistrationId person, Holding held, String category, Cause cause) {
        if (held.status().hasPlace()) {
            tally.giveBack(held.category());
            if (tally.free(category) == 0) {
                Explanation why = tally.explain(category);
                tally.take(held.category());
                return why;
            }
            tally.take(category);
            offers.computeIfPresent(person, (id, offer) -> new Offer(id, category, offer.until()));
        }
        line.move(person, category);
        note(person, new Holding(held.status(), category, held.proven(), null), Occasion.MOVED, cause);
        promote();
        return null;
    }

    /** What is held, a place, an offer or a wait, is held under another address; to show it there is time anew. */
    Answer readdress(RegistrationId from, RegistrationId to, Holding held, Cause cause) {
        Offer offer = offers.remove(from);
        if (offer != null) {
            Integer hours = held.proven() ? null : admission.addressHours();
            Instant until = hours == null ? offer.until() : now.plusSeconds(hours * 3600L);
            offers.put(to, new Offer(to, offer.category(), until));
        }
        line.rename(from, to);
        note(from, held.with(Status.CANCELLED), Occasion.READDRESSED, cause);
        Holding kept = new Holding(held.status(), held.category(), false, held.delegation());
        note(to, kept, Occasion.READDRESSED, cause);
        return switch (kept.status()) {
            case OFFERED ->
                new Answer.Offered(Objects.requireNonNull(offers.get(to)).until());
            case WAITING -> new Answer.Waits(line.position(to));
            case REQUESTED -> new Answer.Requested();
            case CONFIRMED, CANCELLED, REJECTED, EXPIRED -> new Answer.Confirmed();
        };
    }

    /** Gives one of a delegation's empty places to somebody whom it names. */
    void fill(RegistrationId person, Delegation delegation) {
        fill(delegation, 1);
        tally.take(delegation.category());
        Holding place = new Holding(Status.CONFIRMED, delegation.category(), true, delegation.id());
        note(person, place, Occasion.ENTERED, Cause.delegation(delegation.id()));
    }

    /**
     * Keeps places empty for a delegation, in place of those that were kept for it before.
     *
     * @return why there are not so many; null where there were
     */
    @Nullable Explanation delegate(Delegation known, Delegation next) {
        int before = tally.empty(known);
        int wanted = tally.empty(next);
        tally.hold(known.category(), -before);
        boolean same = next.category().equals(known.category());
        if (wanted > Math.max(same ? before : 0, tally.free(next.category()))) {
            Explanation why = tally.explain(next.category());
            tally.hold(known.category(), before);
            return why;
        }
        tally.hold(next.category(), wanted);
        delegations.put(next.id(), next);
        promote();
        return null;
    }

    /** One pass is enough: giving somebody a place never adds a free one for anybody. */
    void promote() {
        if (!phase().allows(Action.PROMOTE)) {
            return;
        }
        for (Waiter next : line.waiters()) {
            if (tally.unclaimed() == 0) {
                return;
            }
            if (tally.free(next.category()) > 0) {
                line.leave(next.registration());
                promote(next);
            }
        }
    }

    /** Writes a change down, with the person's place in the line and the time until which one is held for them. */
    void note(RegistrationId person, Holding standing, Occasion occasion, Cause cause) {
        int position = standing.status() == Status.WAITING ? line.position(person) : 0;
        note(person, standing, position, occasion, cause);
    }

    private void note(RegistrationId person, Holding standing, int position, Occasion occasion, Cause cause) {
        count(roll.put(person, standing), -1);
        count(standing, 1);
        Offer offer = offers.get(person);
        Instant until = offer == null ? null : offer.until();
        long number = decidedBefore + changes.size() + 1;
        boolean hopes =
                standing.status() != Status.CONFIRMED && standing.status().isActive();
        changes.add(
                new Change(number, person, standing, position, until, hopes && mustProve(standing), occasion, cause));
    }

    private void count(@Nullable Holding holding, int people) {
        if (requested != null && holding != null && holding.status() == Status.REQUESTED) {
            requested.merge(holding.category(), people, Integer::sum);
        }
    }

    private void promote(Waiter next) {
        Holding standing = new Holding(Status.WAITING, next.category(), next.proven(), null);
        Integer hours = admission.offerHours();
        if (hours != null) {
            Instant until = term.workingHoursAfter(now, hours);
            offer(next.registration(), standing, until, Occasion.PROMOTED, Cause.RULES);
        } else {
            admit(next.registration(), standing, Occasion.PROMOTED, Cause.RULES);
        }
    }

    private Answer confirm(RegistrationId person, Holding wish, Occasion occasion, Cause cause) {
        tally.take(wish.category());
        note(person, wish.with(Status.CONFIRMED), occasion, cause);
        return new Answer.Confirmed();
    }

    private Answer offer(RegistrationId person, Holding wish, Instant until, Occasion occasion, Cause cause) {
        tally.take(wish.category());
        offers.put(person, new Offer(person, wish.category(), until));
        note(person, wish.with(Status.OFFERED), occasion, cause);
        return new Answer.Offered(until);
    }

    private void fill(Delegation delegation, int people) {
        Delegation next = delegation.withFilled(delegation.filled() + people);
        tally.hold(delegation.category(), tally.empty(next) - tally.empty(delegation));
        delegations.put(next.id(), next);
    }
}
