package org.waymark.registration.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.Term;

/** One batch under decision: the working state, thrown away after {@link #decision}. First of all, time has passed. */
final class Round {

    private final Ledger before;
    private final Instant now;
    private final Map<RegistrationId, Holding> roll;
    private final Set<InvitationId> spent;
    private final Line line;
    private final Map<RegistrationId, Offer> offers = new HashMap<>();
    private final Map<String, Delegation> delegations;
    private final List<Change> changes = new ArrayList<>();
    private Tally tally;
    private Admission admission;
    private Term term;
    private long arranged;
    private boolean touched;

    Round(Ledger before, Roll roll, Instant now) {
        this.before = before;
        this.now = now;
        this.roll = new HashMap<>(roll.people());
        this.spent = new HashSet<>(roll.spent());
        this.line = new Line(before.queue());
        this.admission = before.admission();
        this.term = before.term();
        this.arranged = before.arranged();
        this.delegations = before.delegationsById();
        before.offers().forEach(offer -> offers.put(offer.registration(), offer));
        this.tally = new Tally(admission, term, now, before.taken(), delegations.values());
        Instant due = before.due();
        if (due != null && !now.isBefore(due)) {
            touched = true;
            before.offers().stream()
                    .filter(offer -> !now.isBefore(offer.until()))
                    .forEach(this::expire);
            promote();
        }
    }

    Answer answer(Request request) {
        return switch (request) {
            case Request.Enter enter -> enter(enter.registration(), enter.category(), enter.pass());
            case Request.Leave leave -> leave(leave.registration(), leave.cause());
            case Request.Accept accept -> accept(accept.registration());
            case Request.Approve approve -> approve(approve.registration(), approve.cause());
            case Request.Reject reject -> reject(reject.registration(), reject.cause());
            case Request.Move move -> move(move.registration(), move.category(), move.cause());
            case Request.Prioritise urgent -> prioritise(urgent.registration(), urgent.priority(), urgent.cause());
            case Request.Amend amend -> amend(amend.registration(), amend.cause());
            case Request.HandOver place -> handOver(place);
            case Request.Free free -> free(free);
            case Request.Swap swap -> swap(swap);
            case Request.Delegate delegate -> delegate(delegate.delegation());
            case Request.Arrange arrange -> arrange(arrange);
            case Request.Refresh refresh -> refresh(refresh.term());
        };
    }

    Decision decision(List<Answer> answers) {
        if (changes.isEmpty() && !touched) {
            return new Decision(before, answers, List.of());
        }
        Ledger next = new Ledger(
                before.id(),
                before.version() + 1,
                before.decided() + changes.size(),
                arranged,
                admission,
                tally.counts(),
                line.waiters(),
                List.copyOf(offers.values()),
                List.copyOf(delegations.values()),
                term,
                now,
                null);
        return new Decision(next.withDue(), answers, List.copyOf(changes));
    }

    private Answer enter(RegistrationId person, String category, Pass pass) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Holding held = roll.get(person);
        if (held != null && held.status().isActive()) {
            return new Answer.AlreadyIn(held.status());
        }
        if (pass.delegation() != null) {
            return fill(person, pass.delegation());
        }
        if (pass.invitation() != null && spent.contains(pass.invitation())) {
            return new Answer.Spent();
        }
        Answer answer = enter(person, new Holding(Status.REQUESTED, category, pass.proven(), null), pass.isInvited());
        if (pass.invitation() != null && !(answer instanceof Answer.Full)) {
            spent.add(pass.invitation());
        }
        return answer;
    }

    private Answer enter(RegistrationId person, Holding wish, boolean invited) {
        if (!invited && !isOpen()) {
            return new Answer.Closed(at(admission.opens()), at(admission.closes()));
        }
        if (!invited && admission.entry() == Entry.BY_INVITATION) {
            return new Answer.NotInvited();
        }
        if (tally.free(wish.category()) == 0 && !admission.waitingList()) {
            return new Answer.Full(tally.explain(wish.category()));
        }
        if (!invited && admission.entry() == Entry.AFTER_APPROVAL) {
            note(person, wish, 0, null, Occasion.ENTERED, Cause.PERSON);
            return new Answer.Requested();
        }
        return admit(person, wish, Occasion.ENTERED, Cause.PERSON);
    }

    private Answer fill(RegistrationId person, String id) {
        Delegation delegation = delegations.get(id);
        if (delegation == null) {
            return new Answer.Unknown();
        }
        if (!now.isBefore(term.at(delegation.until()))) {
            return new Answer.Closed(null, term.at(delegation.until()));
        }
        if (tally.empty(delegation) == 0) {
            return new Answer.Full(tally.explain(delegation.category()));
        }
        fill(delegation, 1);
        tally.take(delegation.category());
        Holding place = new Holding(Status.CONFIRMED, delegation.category(), true, id);
        note(person, place, 0, null, Occasion.ENTERED, Cause.delegation(id));
        return new Answer.Confirmed();
    }

    /** A place where there is one, or else the wait for it. */
    private Answer admit(RegistrationId person, Holding wish, Occasion occasion, Cause cause) {
        if (tally.free(wish.category()) > 0) {
            Integer hours = wish.proven() ? null : admission.addressHours();
            return hours == null
                    ? confirm(person, wish, occasion, cause)
                    : offer(person, wish, now.plusSeconds(hours * 3600L), occasion, cause);
        }
        if (!admission.waitingList()) {
            return new Answer.Full(tally.explain(wish.category()));
        }
        int position = line.join(new Waiter(person, wish.category(), 0, wish.proven()));
        note(person, wish.with(Status.WAITING), position, null, occasion, cause);
        return new Answer.Waits(position);
    }

    private Answer leave(RegistrationId person, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.AlreadyOut(held.status());
        }
        vacate(person, held);
        note(person, held.with(Status.CANCELLED), 0, null, Occasion.LEFT, cause);
        promote();
        return new Answer.Left();
    }

    private Answer accept(RegistrationId person) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        Holding proven = new Holding(held.status(), held.category(), true, held.delegation());
        return switch (held.status()) {
            case OFFERED -> {
                offers.remove(person);
                note(person, proven.with(Status.CONFIRMED), 0, null, Occasion.ACCEPTED, Cause.PERSON);
                yield new Answer.Confirmed();
            }
            case WAITING -> {
                if (!held.proven()) {
                    line.prove(person);
                    note(person, proven, line.position(person), null, Occasion.PROVEN, Cause.PERSON);
                }
                yield new Answer.Waits(line.position(person));
            }
            case REQUESTED -> {
                if (!held.proven()) {
                    note(person, proven, 0, null, Occasion.PROVEN, Cause.PERSON);
                }
                yield new Answer.Requested();
            }
            case CONFIRMED -> new Answer.Confirmed();
            case CANCELLED, REJECTED, EXPIRED -> new Answer.AlreadyOut(held.status());
        };
    }

    private Answer approve(RegistrationId person, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        return held.status() == Status.REQUESTED
                ? admit(person, held, Occasion.APPROVED, cause)
                : new Answer.NotNow(held.status());
    }

    private Answer reject(RegistrationId person, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (held.status() != Status.REQUESTED && held.status() != Status.WAITING) {
            return new Answer.NotNow(held.status());
        }
        line.leave(person);
        note(person, held.with(Status.REJECTED), 0, null, Occasion.REJECTED, cause);
        return new Answer.Done();
    }

    private Answer move(RegistrationId person, String category, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive() || held.delegation() != null) {
            return new Answer.NotNow(held.status());
        }
        if (held.category().equals(category)) {
            return new Answer.Done();
        }
        Holding moved = new Holding(held.status(), category, held.proven(), null);
        if (held.status() == Status.CONFIRMED || held.status() == Status.OFFERED) {
            tally.giveBack(held.category());
            if (tally.free(category) == 0) {
                Explanation why = tally.explain(category);
                tally.take(held.category());
                return new Answer.Full(why);
            }
            tally.take(category);
            offers.computeIfPresent(person, (id, offer) -> new Offer(id, category, offer.until()));
        }
        line.move(person, category);
        Offer offer = offers.get(person);
        note(person, moved, line.position(person), offer == null ? null : offer.until(), Occasion.MOVED, cause);
        promote();
        return new Answer.Done();
    }

    private Answer prioritise(RegistrationId person, int priority, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (held.status() != Status.WAITING) {
            return new Answer.NotNow(held.status());
        }
        int position = line.prioritise(person, priority);
        note(person, held, position, null, Occasion.PRIORITISED, cause);
        return new Answer.Waits(position);
    }

    private Answer amend(RegistrationId person, Cause cause) {
        Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.NotNow(held.status());
        }
        Offer offer = offers.get(person);
        note(person, held, line.position(person), offer == null ? null : offer.until(), Occasion.AMENDED, cause);
        return new Answer.Done();
    }

    private Answer handOver(Request.HandOver place) {
        Holding from = roll.get(place.from());
        if (from == null) {
            return new Answer.Unknown();
        }
        if (from.status() != Status.CONFIRMED || !(place.granted() || admission.handOver())) {
            return new Answer.NotNow(from.status());
        }
        Holding to = roll.get(place.to());
        if (to != null && to.status().isActive()) {
            return new Answer.AlreadyIn(to.status());
        }
        note(place.from(), from.with(Status.CANCELLED), 0, null, Occasion.HANDED_OVER, place.cause());
        note(place.to(), from, 0, null, Occasion.TAKEN_OVER, place.cause());
        return new Answer.Confirmed();
    }

    private Answer free(Request.Free wish) {
        Answer no = refusal(wish.registration(), wish.delegation());
        return no == null ? leave(wish.registration(), wish.cause()) : no;
    }

    private Answer swap(Request.Swap wish) {
        Answer no = refusal(wish.from(), wish.delegation());
        return no == null ? handOver(new Request.HandOver(wish.from(), wish.to(), true, wish.cause())) : no;
    }

    /** Why a delegation may not do anything with this person's place; null where it may. */
    private @Nullable Answer refusal(RegistrationId person, String id) {
        Delegation delegation = delegations.get(id);
        Holding held = roll.get(person);
        if (delegation == null || held == null || !id.equals(held.delegation())) {
            return new Answer.Unknown();
        }
        Instant until = term.at(delegation.until());
        return now.isBefore(until) ? null : new Answer.Closed(null, until);
    }

    private Answer delegate(Delegation wish) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Delegation known =
                delegations.getOrDefault(wish.id(), new Delegation(wish.id(), wish.category(), 0, 0, wish.until()));
        int places = Math.max(wish.places(), known.filled());
        Delegation next = new Delegation(wish.id(), wish.category(), places, known.filled(), wish.until());
        boolean same = next.category().equals(known.category());
        if (!same && known.filled() > 0) {
            return new Answer.CategoryStays(known.category());
        }
        tally.hold(known.category(), -tally.empty(known));
        if (tally.empty(next) > Math.max(same ? tally.empty(known) : 0, tally.free(next.category()))) {
            Explanation why = tally.explain(next.category());
            tally.hold(known.category(), tally.empty(known));
            return new Answer.Full(why);
        }
        tally.hold(next.category(), tally.empty(next));
        delegations.put(next.id(), next);
        touched = true;
        promote();
        return new Answer.Done();
    }

    private Answer arrange(Request.Arrange wish) {
        if (wish.expected() != arranged) {
            return new Answer.Outdated(arranged);
        }
        if (!wish.admission().equals(admission) || arranged == 0) {
            admission = wish.admission();
            arranged++;
            recount(wish.term());
        }
        return new Answer.Arranged(arranged);
    }

    private Answer refresh(@Nullable Term other) {
        if (other != null && !other.equals(term)) {
            recount(other);
        }
        return new Answer.Done();
    }

    private void recount(@Nullable Term other) {
        term = other == null ? term : other;
        tally = new Tally(admission, term, now, tally.counts(), delegations.values());
        touched = true;
        promote();
    }

    /** One pass is enough: giving somebody a place never adds a free one for anybody. */
    private void promote() {
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

    private void promote(Waiter next) {
        Holding standing = new Holding(Status.WAITING, next.category(), next.proven(), null);
        Integer hours = admission.offerHours();
        if (hours != null) {
            offer(next.registration(), standing, term.workingHoursAfter(now, hours), Occasion.PROMOTED, Cause.RULES);
        } else {
            admit(next.registration(), standing, Occasion.PROMOTED, Cause.RULES);
        }
    }

    private void expire(Offer offer) {
        offers.remove(offer.registration());
        tally.giveBack(offer.category());
        Holding held = new Holding(Status.EXPIRED, offer.category(), false, null);
        note(offer.registration(), held, 0, null, Occasion.EXPIRED, Cause.RULES);
    }

    private Answer confirm(RegistrationId person, Holding wish, Occasion occasion, Cause cause) {
        tally.take(wish.category());
        note(person, wish.with(Status.CONFIRMED), 0, null, occasion, cause);
        return new Answer.Confirmed();
    }

    private Answer offer(RegistrationId person, Holding wish, Instant until, Occasion occasion, Cause cause) {
        tally.take(wish.category());
        offers.put(person, new Offer(person, wish.category(), until));
        note(person, wish.with(Status.OFFERED), 0, until, occasion, cause);
        return new Answer.Offered(until);
    }

    private void vacate(RegistrationId person, Holding held) {
        line.leave(person);
        offers.remove(person);
        if (held.status() == Status.CONFIRMED || held.status() == Status.OFFERED) {
            tally.giveBack(held.category());
            Delegation delegation = held.delegation() == null ? null : delegations.get(held.delegation());
            if (delegation != null) {
                fill(delegation, -1);
            }
        }
    }

    private void fill(Delegation delegation, int people) {
        Delegation next = delegation.withFilled(delegation.filled() + people);
        tally.hold(delegation.category(), tally.empty(next) - tally.empty(delegation));
        delegations.put(next.id(), next);
    }

    private boolean isOpen() {
        Instant opens = at(admission.opens());
        Instant closes = at(admission.closes());
        return (opens == null || !now.isBefore(opens)) && (closes == null || now.isBefore(closes));
    }

    private @Nullable Instant at(@Nullable RelativeDate date) {
        return date == null ? null : term.at(date);
    }

    private void note(
            RegistrationId person,
            Holding standing,
            int position,
            @Nullable Instant until,
            Occasion occasion,
            Cause cause) {
        roll.put(person, standing);
        long number = before.decided() + changes.size() + 1;
        changes.add(new Change(number, person, standing, position, until, occasion, cause));
    }
}
