package org.waymark.registration.admission;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Term;

/**
 * One batch under decision, thrown away after {@link #decision}: what each request may do, done at a {@link Seating}.
 * First of all, time has passed.
 */
final class Round {

    private final Ledger before;
    private final Seating seating;
    private final Set<InvitationId> spent;
    private long arranged;
    private boolean touched;

    Round(Ledger before, Roll roll, Instant now) {
        this.before = before;
        this.seating = new Seating(before, roll, now);
        this.spent = new HashSet<>(roll.spent());
        this.arranged = before.arranged();
        Instant due = before.due();
        if (due != null && !now.isBefore(due)) {
            touched = true;
            seating.expire();
            seating.promote();
        }
    }

    Answer answer(Request request) {
        Action action = action(request);
        if (action != null && !seating.phase().allows(action)) {
            return new Answer.OutOfPhase(seating.phase());
        }
        return carryOut(request);
    }

    /** What the phase must allow; null where the request is always possible, or says itself what it must. */
    private static @Nullable Action action(Request request) {
        return switch (request) {
            case Request.Leave _, Request.Free _ -> Action.GIVE_UP;
            case Request.Accept _ -> Action.ACCEPT;
            case Request.Enrol _,
                    Request.Approve _,
                    Request.Reject _,
                    Request.Reinstate _,
                    Request.Move _,
                    Request.Prioritise _,
                    Request.Readdress _ -> Action.DECIDE;
            case Request.HandOver _ -> Action.HAND_OVER;
            case Request.Swap _ -> Action.NAME_GUEST;
            case Request.Delegate _ -> Action.DELEGATE;
            case Request.Enter _, Request.Amend _, Request.Arrange _, Request.Refresh _ -> null;
        };
    }

    private Answer carryOut(Request request) {
        return switch (request) {
            case Request.Enter enter -> enter(enter.registration(), enter.category(), enter.pass());
            case Request.Enrol enrol -> enrol(enrol);
            case Request.Leave leave -> leave(leave.registration(), leave.cause());
            case Request.Accept accept -> accept(accept.registration());
            case Request.Approve approve -> approve(approve.registration(), approve.cause());
            case Request.Reject reject -> reject(reject.registration(), reject.cause());
            case Request.Reinstate again -> reinstate(again);
            case Request.Move move -> move(move.registration(), move.category(), move.cause());
            case Request.Prioritise urgent -> prioritise(urgent.registration(), urgent.priority(), urgent.cause());
            case Request.Amend amend -> amend(amend.registration(), amend.cause());
            case Request.Readdress wish -> readdress(wish);
            case Request.HandOver place -> handOver(place);
            case Request.Free free -> free(free);
            case Request.Swap swap -> swap(swap);
            case Request.Delegate delegate -> delegate(delegate.delegation());
            case Request.Arrange arrange -> arrange(arrange);
            case Request.Refresh refresh -> refresh(refresh.term());
        };
    }

    Decision decision(List<Answer> answers) {
        List<Change> changes = seating.changes();
        if (changes.isEmpty() && !touched) {
            return new Decision(before, answers, List.of());
        }
        Ledger next = new Ledger(
                before.id(),
                before.version() + 1,
                before.decided() + changes.size(),
                arranged,
                seating.admission(),
                seating.tally().counts(),
                seating.line().waiters(),
                seating.offers(),
                seating.delegations(),
                seating.term(),
                seating.now(),
                null,
                seating.requested());
        return new Decision(next.withDue(seating.phase()), answers, changes);
    }

    private Answer enter(RegistrationId person, String category, Pass pass) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Holding held = seating.held(person);
        Answer in = held != null && held.status().isActive() ? new Answer.AlreadyIn(held.status()) : null;
        if (in != null && (pass.proven() || pass.delegation() != null)) {
            return in;
        }
        Phase phase = seating.phase();
        if (!phase.allows(action(pass))) {
            return new Answer.OutOfPhase(phase);
        }
        if (pass.delegation() != null) {
            return fill(person, pass.delegation());
        }
        Answer refusal = refusal(category, pass);
        if (refusal != null) {
            return refusal;
        }
        if (in != null) {
            return in;
        }
        if (pass.invitation() != null) {
            spent.add(pass.invitation());
        }
        return enter(person, new Holding(Status.REQUESTED, category, pass.proven(), null), pass.isInvited());
    }

    /**
     * Why nobody gets in with this pass. It comes before whether the person is in already, so that nobody who only
     * knows an address learns from a refusal, or from the lack of one, whether it is registered.
     */
    private @Nullable Answer refusal(String category, Pass pass) {
        Admission admission = seating.admission();
        if (pass.invitation() != null && spent.contains(pass.invitation())) {
            return new Answer.Spent();
        }
        return seating.tally().free(category) == 0 && !admission.waitingList()
                ? new Answer.Full(seating.tally().explain(category))
                : null;
    }

    private static Action action(Pass pass) {
        if (pass.delegation() != null) {
            return Action.NAME_GUEST;
        }
        return pass.isInvited() ? Action.REGISTER_INVITED : Action.REGISTER;
    }

    private Answer enter(RegistrationId person, Holding wish, boolean invited) {
        Answer got = ask(person, wish, invited);
        return seating.mustProve(wish) ? new Answer.Unproven(got) : got;
    }

    private Answer ask(RegistrationId person, Holding wish, boolean invited) {
        if (!invited && seating.admission().entry() == Entry.AFTER_APPROVAL) {
            seating.note(person, wish, Occasion.ENTERED, Cause.PERSON);
            return new Answer.Requested();
        }
        return seating.admit(person, wish, Occasion.ENTERED, Cause.PERSON);
    }

    /** The address counts as proven: the host vouches for it, and the key goes nowhere but there. */
    private Answer enrol(Request.Enrol wish) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Holding held = seating.held(wish.registration());
        if (held != null && held.status().isActive()) {
            return new Answer.AlreadyIn(held.status());
        }
        Holding place = new Holding(Status.REQUESTED, wish.category(), true, null);
        Occasion occasion = wish.letter() ? Occasion.ENROLLED : Occasion.ENROLLED_UNTOLD;
        return seating.admit(wish.registration(), place, occasion, wish.cause());
    }

    private Answer fill(RegistrationId person, String id) {
        Delegation delegation = seating.delegation(id);
        if (delegation == null) {
            return new Answer.Unknown();
        }
        Instant until = seating.term().at(delegation.until());
        if (!seating.now().isBefore(until)) {
            return new Answer.Closed(until);
        }
        if (seating.tally().empty(delegation) == 0) {
            return new Answer.Full(seating.tally().explain(delegation.category()));
        }
        seating.fill(person, delegation);
        return new Answer.Confirmed();
    }

    private Answer leave(RegistrationId person, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.AlreadyOut(held.status());
        }
        seating.vacate(person, held, Occasion.LEFT, cause);
        return new Answer.Left();
    }

    private Answer accept(RegistrationId person) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        return switch (held.status()) {
            case OFFERED -> {
                seating.accept(person, seating.prove(person, held));
                yield new Answer.Confirmed();
            }
            case WAITING -> {
                seating.prove(person, held);
                yield new Answer.Waits(seating.line().position(person));
            }
            case REQUESTED -> {
                seating.prove(person, held);
                yield new Answer.Requested();
            }
            case CONFIRMED -> new Answer.Confirmed();
            case CANCELLED, REJECTED, EXPIRED -> new Answer.AlreadyOut(held.status());
        };
    }

    private Answer approve(RegistrationId person, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        return held.status() == Status.REQUESTED
                ? seating.admit(person, held, Occasion.APPROVED, cause)
                : new Answer.NotNow(held.status());
    }

    private Answer reject(RegistrationId person, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (held.status() != Status.REQUESTED && held.status() != Status.WAITING) {
            return new Answer.NotNow(held.status());
        }
        seating.line().leave(person);
        seating.note(person, held.with(Status.REJECTED), Occasion.REJECTED, cause);
        return new Answer.Done();
    }

    private Answer reinstate(Request.Reinstate again) {
        Holding held = seating.held(again.registration());
        if (held == null) {
            return new Answer.Unknown();
        }
        if (held.status() != Status.REJECTED && held.status() != Status.CANCELLED) {
            return new Answer.NotNow(held.status());
        }
        Holding wish = new Holding(Status.REQUESTED, held.category(), held.proven(), null);
        if (again.asks()) {
            seating.note(again.registration(), wish, Occasion.REINSTATED, again.cause());
            return new Answer.Requested();
        }
        return seating.admit(again.registration(), wish, Occasion.REINSTATED, again.cause());
    }

    private Answer move(RegistrationId person, String category, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive() || held.delegation() != null) {
            return new Answer.NotNow(held.status());
        }
        if (held.category().equals(category)) {
            return new Answer.Done();
        }
        Explanation why = seating.move(person, held, category, cause);
        return why == null ? new Answer.Done() : new Answer.Full(why);
    }

    private Answer prioritise(RegistrationId person, int priority, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (held.status() != Status.WAITING) {
            return new Answer.NotNow(held.status());
        }
        int position = seating.line().prioritise(person, priority);
        seating.note(person, held, Occasion.PRIORITISED, cause);
        return new Answer.Waits(position);
    }

    private Answer amend(RegistrationId person, Cause cause) {
        Holding held = seating.held(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.NotNow(held.status());
        }
        seating.note(person, held, Occasion.AMENDED, cause);
        return new Answer.Done();
    }

    private Answer readdress(Request.Readdress wish) {
        Holding held = seating.held(wish.from());
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.NotNow(held.status());
        }
        Holding other = seating.held(wish.to());
        return other != null && other.status().isActive()
                ? new Answer.AlreadyIn(other.status())
                : seating.readdress(wish.from(), wish.to(), held, wish.cause());
    }

    private Answer handOver(Request.HandOver place) {
        Holding from = seating.held(place.from());
        if (from == null) {
            return new Answer.Unknown();
        }
        boolean granted = place.granted() || seating.admission().handOver();
        if (from.status() != Status.CONFIRMED || !granted) {
            return new Answer.NotNow(from.status());
        }
        Holding to = seating.held(place.to());
        if (to != null && to.status().isActive()) {
            return new Answer.AlreadyIn(to.status());
        }
        seating.note(place.from(), from.with(Status.CANCELLED), Occasion.HANDED_OVER, place.cause());
        boolean proven = place.cause().isOfDelegation();
        Holding taken = new Holding(from.status(), from.category(), proven, from.delegation());
        seating.note(place.to(), taken, Occasion.TAKEN_OVER, place.cause());
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
        Delegation delegation = seating.delegation(id);
        Holding held = seating.held(person);
        if (delegation == null || held == null || !id.equals(held.delegation())) {
            return new Answer.Unknown();
        }
        Instant until = seating.term().at(delegation.until());
        return seating.now().isBefore(until) ? null : new Answer.Closed(until);
    }

    private Answer delegate(Delegation wish) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Delegation stored = seating.delegation(wish.id());
        Delegation known = stored == null ? new Delegation(wish.id(), wish.category(), 0, 0, wish.until()) : stored;
        if (known.filled() > 0 && !known.category().equals(wish.category())) {
            return new Answer.CategoryStays(known.category());
        }
        int places = Math.max(wish.places(), known.filled());
        Explanation why = seating.delegate(
                known, new Delegation(wish.id(), wish.category(), places, known.filled(), wish.until()));
        touched = touched || why == null;
        return why == null ? new Answer.Done() : new Answer.Full(why);
    }

    private Answer arrange(Request.Arrange wish) {
        Phase phase = seating.phase(wish.term() == null ? seating.term() : wish.term());
        if (!phase.allows(Action.SETTLE)) {
            return new Answer.OutOfPhase(phase);
        }
        if (wish.expected() != arranged) {
            return new Answer.Outdated(arranged);
        }
        if (!wish.admission().equals(seating.admission()) || arranged == 0) {
            arranged++;
            recount(wish.admission(), wish.term());
        }
        return new Answer.Arranged(arranged);
    }

    private Answer refresh(@Nullable Term other) {
        if (other != null && !other.equals(seating.term())) {
            recount(seating.admission(), other);
        } else {
            seating.promote();
            Ledger now = before.withDue(seating.phase());
            touched = touched || !Objects.equals(before.due(), now.due());
        }
        return new Answer.Done();
    }

    private void recount(Admission admission, @Nullable Term other) {
        seating.recount(admission, other == null ? seating.term() : other);
        touched = true;
    }
}
