package org.waymark.registration.admission;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.registration.admission.Explanation.Kept;
import org.waymark.registration.admission.Explanation.Reason;

/**
 * Counts places. For category c are free: capacity − taken − the unfilled reserves of the others, and never more than
 * c's cap leaves. A count below zero (the host lowered the capacity; nobody is thrown out) is no free place.
 */
final class Tally {

    private final Map<String, Integer> taken;
    private final Admission admission;
    private int total;

    Tally(Admission admission, Map<String, Integer> taken) {
        this.admission = admission;
        this.taken = new TreeMap<>(taken);
        this.total = taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    Tally under(Admission other) {
        return new Tally(other, taken);
    }

    void take(String category) {
        taken.merge(category, 1, Integer::sum);
        total++;
    }

    void giveBack(String category) {
        taken.merge(category, -1, Integer::sum);
        total--;
    }

    int taken(String category) {
        return taken.getOrDefault(category, 0);
    }

    int taken() {
        return total;
    }

    int unclaimed() {
        return Math.max(0, admission.capacity() - total);
    }

    int free(String category) {
        int kept = kept(category).stream().mapToInt(Kept::places).sum();
        return Math.max(0, Math.min(admission.capacity() - total - kept, underCap(category)));
    }

    Explanation explain(String category) {
        int free = free(category);
        Integer cap = admission.quota(category).cap();
        if (free > 0) {
            return new Explanation(Reason.PLACES_LEFT, free, admission.capacity(), kept(category));
        }
        if (unclaimed() == 0) {
            return new Explanation(Reason.ALL_TAKEN, 0, admission.capacity(), List.of());
        }
        return cap != null && underCap(category) <= 0
                ? new Explanation(Reason.CATEGORY_FULL, 0, cap, List.of())
                : new Explanation(Reason.KEPT_FOR_OTHERS, 0, admission.capacity(), kept(category));
    }

    Map<String, Integer> counts() {
        return Map.copyOf(taken);
    }

    private int underCap(String category) {
        Integer cap = admission.quota(category).cap();
        return cap == null ? Integer.MAX_VALUE : cap - taken(category);
    }

    private List<Kept> kept(String category) {
        return admission.categories().stream()
                .filter(quota -> !quota.id().equals(category) && quota.reserve() > taken(quota.id()))
                .map(quota -> new Kept(quota.id(), quota.reserve() - taken(quota.id())))
                .toList();
    }
}
