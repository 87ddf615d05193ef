package org.waymark.registration.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.registration.edition.EditionId;

/**
 * The state that decides who gets a place in one edition. It holds counts and the waiting list, not the people: what a
 * person holds is handed to {@link #decide} with the requests.
 *
 * <p>Between two decisions, nobody waits for whom a place is free.
 *
 * @param version counts commits; 0 where nothing is stored yet
 * @param decided counts changes of standings
 * @param arranged the version of the admission; 0 where the host has settled none
 */
public record Ledger(
        @BsonId EditionId id,
        long version,
        long decided,
        long arranged,
        Admission admission,
        Map<String, Integer> taken,
        List<Waiter> queue) {

    /** The ledger of an edition for which nothing is settled. */
    public static Ledger blank(EditionId id) {
        return new Ledger(id, 0, 0, 0, Admission.NONE, Map.of(), List.of());
    }

    /**
     * Decides a batch in order, first come first served within the rules. The outcome is the same however a sequence of
     * requests is cut into batches.
     *
     * @param roll what the people named in the requests hold; who is missing there holds nothing
     */
    public Decision decide(Map<RegistrationId, Holding> roll, List<Request> requests) {
        Round round = new Round(this, roll);
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

    public Availability availability() {
        Tally tally = tally();
        TreeSet<String> others = new TreeSet<>(taken.keySet());
        admission.categories().forEach(quota -> others.remove(quota.id()));
        List<Quota> quotas = new ArrayList<>(admission.categories());
        others.stream()
                .filter(category -> tally.taken(category) > 0)
                .map(Quota::plain)
                .forEach(quotas::add);
        return new Availability(
                admission.capacity(),
                tally.taken(),
                tally.unclaimed(),
                queue.size(),
                admission.waitingList(),
                quotas.stream().map(quota -> of(quota, tally)).toList());
    }

    private static Availability.OfCategory of(Quota quota, Tally tally) {
        return new Availability.OfCategory(
                quota.id(), quota.cap(), quota.reserve(), tally.taken(quota.id()), tally.free(quota.id()));
    }

    private Tally tally() {
        return new Tally(admission, taken);
    }
}
