package org.waymark.registration.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Admission as one would do it by hand with a list of names: slow, and plain to see right. */
final class SequentialModel {

    record Guest(String name, String category) {}

    private final List<Guest> inside = new ArrayList<>();
    private final List<Guest> line = new ArrayList<>();
    private final Map<String, Status> last = new LinkedHashMap<>();
    private Admission admission = new Admission(0, false, List.of());

    void arrange(Admission next) {
        admission = next;
        fillUp();
    }

    void enter(String name, String category) {
        Guest guest = new Guest(name, category);
        if (inside.stream().anyMatch(other -> other.name().equals(name))
                || line.stream().anyMatch(other -> other.name().equals(name))) {
            return;
        }
        if (fits(guest)) {
            inside.add(guest);
            last.put(name, Status.CONFIRMED);
        } else if (admission.waitingList()) {
            line.add(guest);
            last.put(name, Status.WAITING);
        }
    }

    void leave(String name) {
        boolean was = inside.removeIf(guest -> guest.name().equals(name));
        was |= line.removeIf(guest -> guest.name().equals(name));
        if (was) {
            last.put(name, Status.CANCELLED);
            fillUp();
        }
    }

    boolean fits(Guest guest) {
        long ofCategory = count(guest.category());
        Integer cap = admission.quota(guest.category()).cap();
        if (cap != null && ofCategory >= cap) {
            return false;
        }
        long kept = 0;
        for (Quota quota : admission.categories()) {
            if (!quota.id().equals(guest.category())) {
                kept += Math.max(0, quota.reserve() - count(quota.id()));
            }
        }
        return inside.size() + kept < admission.capacity();
    }

    long count(String category) {
        return inside.stream()
                .filter(guest -> guest.category().equals(category))
                .count();
    }

    Map<String, Status> statuses() {
        return last;
    }

    List<Guest> line() {
        return line;
    }

    int taken() {
        return inside.size();
    }

    /** Starts from the head of the line again after each promotion, until nobody in it fits. */
    private void fillUp() {
        boolean again = true;
        while (again) {
            again = false;
            for (Guest guest : List.copyOf(line)) {
                if (fits(guest)) {
                    line.remove(guest);
                    inside.add(guest);
                    last.put(guest.name(), Status.CONFIRMED);
                    again = true;
                    break;
                }
            }
        }
    }
}
