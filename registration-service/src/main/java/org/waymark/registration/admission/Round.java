package org.waymark.registration.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Request.Arrange;
import org.waymark.registration.admission.Request.Enter;
import org.waymark.registration.admission.Request.Leave;

/** One batch under decision: the working state, thrown away after {@link #decision}. */
final class Round {

    private final Ledger before;
    private final Map<RegistrationId, Holding> roll;
    private final Map<RegistrationId, String> queue = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Tally tally;
    private Admission admission;
    private long arranged;

    Round(Ledger before, Map<RegistrationId, Holding> roll) {
        this.before = before;
        this.roll = new HashMap<>(roll);
        this.admission = before.admission();
        this.arranged = before.arranged();
        this.tally = new Tally(admission, before.taken());
        before.queue().forEach(waiter -> queue.put(waiter.registration(), waiter.category()));
    }

    Answer answer(Request request) {
        return switch (request) {
            case Enter enter -> enter(enter.registration(), enter.category());
            case Leave leave -> leave(leave.registration());
            case Arrange arrange -> arrange(arrange);
        };
    }

    Decision decision(List<Answer> answers) {
        if (changes.isEmpty() && arranged == before.arranged()) {
            return new Decision(before, answers, List.of());
        }
        List<Waiter> waiting = new ArrayList<>(queue.size());
        queue.forEach((registration, category) -> waiting.add(new Waiter(registration, category)));
        Ledger next = new Ledger(
                before.id(),
                before.version() + 1,
                before.decided() + changes.size(),
                arranged,
                admission,
                tally.counts(),
                List.copyOf(waiting));
        return new Decision(next, answers, List.copyOf(changes));
    }

    private Answer enter(RegistrationId person, String category) {
        if (arranged == 0) {
            return new Answer.NotArranged();
        }
        Holding held = roll.get(person);
        if (held != null && held.status().isActive()) {
            return new Answer.AlreadyIn(held.status());
        }
        if (tally.free(category) > 0) {
            confirm(person, category);
            return new Answer.Confirmed();
        }
        if (!admission.waitingList()) {
            return new Answer.Full(tally.explain(category));
        }
        queue.put(person, category);
        note(person, category, Status.WAITING, queue.size());
        return new Answer.Waits(queue.size());
    }

    private Answer leave(RegistrationId person) {
        @Nullable Holding held = roll.get(person);
        if (held == null) {
            return new Answer.Unknown();
        }
        if (!held.status().isActive()) {
            return new Answer.AlreadyOut(held.status());
        }
        boolean waited = queue.remove(person) != null;
        if (!waited) {
            tally.giveBack(held.category());
        }
        note(person, held.category(), Status.CANCELLED, 0);
        promote();
        return new Answer.Left();
    }

    private Answer arrange(Arrange wish) {
        if (wish.expected() != arranged) {
            return new Answer.Outdated(arranged);
        }
        if (!wish.admission().equals(admission) || arranged == 0) {
            admission = wish.admission();
            tally = tally.under(admission);
            arranged++;
            promote();
        }
        return new Answer.Arranged(arranged);
    }

    /** One pass is enough: confirming somebody never adds a free place for anybody. */
    private void promote() {
        Iterator<Map.Entry<RegistrationId, String>> line = queue.entrySet().iterator();
        while (tally.unclaimed() > 0 && line.hasNext()) {
            Map.Entry<RegistrationId, String> next = line.next();
            if (tally.free(next.getValue()) > 0) {
                confirm(next.getKey(), next.getValue());
                line.remove();
            }
        }
    }

    private void confirm(RegistrationId person, String category) {
        tally.take(category);
        note(person, category, Status.CONFIRMED, 0);
    }

    private void note(RegistrationId person, String category, Status status, int position) {
        roll.put(person, new Holding(status, category));
        changes.add(new Change(before.decided() + changes.size() + 1, person, category, status, position));
    }
}
