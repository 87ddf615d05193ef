package org.waymark.registration.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Explanation.Kept;
import org.waymark.registration.admission.Explanation.Reason;
import org.waymark.registration.edition.Term;

/**
 * Counts places at one moment. Claimed are those taken and the empty ones of delegations whose deadline is to come.
 * For category c are free: capacity − claimed − the unclaimed reserves of the others that are not yet released, and
 * never more than c's cap leaves. A count below zero (the host lowered the capacity; nobody is thrown out) is no free
 * place.
 */
final class Tally {

    private final Admission admission;
    private final Term term;
    private final Instant now;
    private final Map<String, Integer> taken;
    private final Map<String, Integer> held = new TreeMap<>();
    private int allTaken;
    private int allHeld;

    Tally(Admission admission, Term term, Instant now, Map<String, Integer> taken, Collection<Delegation> delegations) {
        this.admission = admission;
        this.term = term;
        this.now = now;
        this.taken = new TreeMap<>(taken);
        this.allTaken = taken.values().stream().mapToInt(Integer::intValue).sum();
        delegations.forEach(delegation -> hold(delegation.category(), empty(delegation)));
    }

    void take(String category) {
        taken.merge(category, 1, Integer::sum);
        allTaken++;
    }

    void giveBack(String category) {
        taken.merge(category, -1, Integer::sum);
        allTaken--;
    }

    /** Keeps so many more places empty for a delegation, or fewer. */
    void hold(String category, int places) {
        held.merge(category, places, Integer::sum);
        allHeld += places;
    }

    /** The places that a delegation may still fill. */
    int empty(Delegation delegation) {
        return now.isBefore(term.at(delegation.until())) ? delegation.places() - delegation.filled() : 0;
    }

    int taken(String category) {
        return taken.getOrDefault(category, 0);
    }

    int taken() {
        return allTaken;
    }

    int held() {
        return allHeld;
    }

    int held(String category) {
        return held.getOrDefault(category, 0);
    }

    int unclaimed() {
        return Math.max(0, admission.capacity() - allTaken - allHeld);
    }

    int overhang() {
        return Math.max(0, allTaken + allHeld - admission.capacity());
    }

    int free(String category) {
        int kept = kept(category).stream().mapToInt(Kept::places).sum();
        return Math.max(0, Math.min(admission.capacity() - allTaken - allHeld - kept, underCap(category)));
    }

    Explanation explain(String category) {
        int free = free(category);
        Integer cap = admission.quota(category).cap();
        if (free > 0) {
            return new Explanation(Reason.PLACES_LEFT, free, admission.capacity(), kept(category));
        }
        if (admission.capacity() <= allTaken) {
            return new Explanation(Reason.ALL_TAKEN, 0, admission.capacity(), List.of());
        }
        if (unclaimed() == 0) {
            return new Explanation(Reason.KEPT_FOR_DELEGATIONS, 0, allHeld, List.of());
        }
        return cap != null && underCap(category) <= 0
                ? new Explanation(Reason.CATEGORY_FULL, 0, cap, List.of())
                : new Explanation(Reason.KEPT_FOR_OTHERS, 0, admission.capacity(), kept(category));
    }

    Map<String, Integer> counts() {
        return Map.copyOf(taken);
    }

    /** When the places kept for a category become everybody's; null when never, or long ago. */
    @Nullable Instant release(Quota quota) {
        Instant release = quota.release() == null ? null : term.at(quota.release());
        return release != null && now.isBefore(release) ? release : null;
    }

    private boolean keeps(Quota quota) {
        return quota.reserve() > claimed(quota.id()) && (quota.release() == null || release(quota) != null);
    }

    private int claimed(String category) {
        return taken(category) + held.getOrDefault(category, 0);
    }

    private int underCap(String category) {
        Integer cap = admission.quota(category).cap();
        return cap == null ? Integer.MAX_VALUE : cap - claimed(category);
    }

    private List<Kept> kept(String category) {
        return admission.categories().stream()
                .filter(quota -> !quota.id().equals(category) && keeps(quota))
                .map(quota -> new Kept(quota.id(), quota.reserve() - claimed(quota.id()), release(quota)))
                .toList();
    }
}
