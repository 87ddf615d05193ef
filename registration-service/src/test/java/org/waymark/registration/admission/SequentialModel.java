package org.waymark.registration.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Admission as one would do it by hand with one list of names: slow, and plain to see right. */
public final class SequentialModel {

    /** Somebody who has registered at some time. */
    public static final class Guest {
        public final String name;
        String category;
        public Status status = Status.REQUESTED;
        boolean proven;
        int priority;
        int came;

        @Nullable Instant until;

        @Nullable String delegation;

        Guest(String name, String category) {
            this.name = name;
            this.category = category;
        }

        boolean hasPlace() {
            return status == Status.CONFIRMED || status == Status.OFFERED;
        }
    }

    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, Delegation> delegations = new HashMap<>();
    private final Set<InvitationId> spent = new HashSet<>();
    private Admission admission = new Admission(0, false, List.of());
    private Instant now = LedgerStory.MORNING;
    private int arrivals;

    public void passes(Instant time) {
        now = time;
        guests.values().stream()
                .filter(guest -> guest.status == Status.OFFERED && !now.isBefore(Objects.requireNonNull(guest.until)))
                .forEach(guest -> guest.status = Status.EXPIRED);
        fillUp();
    }

    public void arrange(Admission next) {
        admission = next;
        fillUp();
    }

    public void enter(String name, String category, Pass pass) {
        Guest known = guests.get(name);
        if (known != null && known.status.isActive()) {
            return;
        }
        Guest guest = new Guest(name, category);
        guest.proven = pass.proven();
        String body = pass.delegation();
        if (body != null) {
            Delegation delegation = delegations.get(body);
            if (delegation != null && empty(delegation) > 0) {
                guest.category = delegation.category();
                guest.delegation = body;
                guest.proven = true;
                guest.status = Status.CONFIRMED;
                guests.put(name, guest);
            }
            return;
        }
        if (pass.invitation() != null && spent.contains(pass.invitation())) {
            return;
        }
        boolean asks = admission.entry() != Admission.Entry.AT_ONCE && !pass.isInvited();
        if (asks && admission.entry() == Admission.Entry.BY_INVITATION) {
            return;
        }
        if (!admission.waitingList() && !fits(category)) {
            return;
        }
        if (pass.invitation() != null) {
            spent.add(pass.invitation());
        }
        guests.put(name, guest);
        if (!asks) {
            admit(guest);
        }
    }

    public void leave(String name) {
        Guest guest = guests.get(name);
        if (guest != null && guest.status.isActive()) {
            guest.status = Status.CANCELLED;
            guest.delegation = null;
            fillUp();
        }
    }

    public void accept(String name) {
        Guest guest = guests.get(name);
        if (guest != null && guest.status.isActive() && guest.status != Status.CONFIRMED) {
            guest.proven = true;
            guest.status = guest.status == Status.OFFERED ? Status.CONFIRMED : guest.status;
        }
    }

    public void approve(String name) {
        Guest guest = guests.get(name);
        if (guest != null && guest.status == Status.REQUESTED && (admission.waitingList() || fits(guest.category))) {
            admit(guest);
        }
    }

    public void reject(String name) {
        Guest guest = guests.get(name);
        if (guest != null && (guest.status == Status.REQUESTED || guest.status == Status.WAITING)) {
            guest.status = Status.REJECTED;
        }
    }

    public void reinstate(String name, boolean asks) {
        Guest guest = guests.get(name);
        if (guest == null || (guest.status != Status.REJECTED && guest.status != Status.CANCELLED)) {
            return;
        }
        if (asks) {
            guest.status = Status.REQUESTED;
        } else if (admission.waitingList() || fits(guest.category)) {
            guest.priority = 0;
            admit(guest);
        }
    }

    public int asking(String category) {
        return count(guest -> guest.status == Status.REQUESTED && guest.category.equals(category));
    }

    public void move(String name, String category) {
        Guest guest = guests.get(name);
        if (guest == null || !guest.status.isActive() || guest.delegation != null || guest.category.equals(category)) {
            return;
        }
        if (guest.hasPlace()) {
            Status before = guest.status;
            guest.status = Status.REQUESTED;
            boolean fits = fits(category);
            guest.status = before;
            if (!fits) {
                return;
            }
        }
        guest.category = category;
        fillUp();
    }

    public void prioritise(String name, int priority) {
        Guest guest = guests.get(name);
        if (guest != null && guest.status == Status.WAITING) {
            guest.priority = priority;
            guest.came = ++arrivals;
        }
    }

    public void handOver(String from, String to) {
        Guest giver = guests.get(from);
        Guest taker = guests.get(to);
        if (giver == null || giver.status != Status.CONFIRMED || (taker != null && taker.status.isActive())) {
            return;
        }
        Guest next = new Guest(to, giver.category);
        next.status = Status.CONFIRMED;
        next.proven = giver.proven;
        next.delegation = giver.delegation;
        giver.status = Status.CANCELLED;
        giver.delegation = null;
        guests.put(to, next);
    }

    public void swap(String from, String to, String body) {
        Guest giver = guests.get(from);
        Delegation delegation = delegations.get(body);
        if (giver != null
                && delegation != null
                && body.equals(giver.delegation)
                && now.isBefore(LedgerStory.TERM.at(delegation.until()))) {
            handOver(from, to);
        }
    }

    public void free(String name, String body) {
        Guest guest = guests.get(name);
        Delegation delegation = delegations.get(body);
        if (guest != null
                && delegation != null
                && body.equals(guest.delegation)
                && now.isBefore(LedgerStory.TERM.at(delegation.until()))) {
            leave(name);
        }
    }

    public void delegate(Delegation wish) {
        Delegation known = delegations.get(wish.id());
        String category = wish.category();
        boolean same = known != null && known.category().equals(category);
        if (!same && filled(wish.id()) > 0) {
            return;
        }
        int before = known != null && same ? empty(known) : 0;
        int places = Math.max(wish.places(), filled(wish.id()));
        Delegation next = new Delegation(wish.id(), category, places, 0, wish.until());
        if (known != null) {
            delegations.put(wish.id(), new Delegation(wish.id(), category, filled(wish.id()), 0, known.until()));
        }
        int free = free(category);
        if (empty(next) > Math.max(before, free)) {
            if (known != null) {
                delegations.put(wish.id(), known);
            }
            return;
        }
        delegations.put(wish.id(), next);
        fillUp();
    }

    public boolean fits(String category) {
        return free(category) > 0;
    }

    /** Places that somebody of this category would get one after the other. */
    public int free(String category) {
        long used = guests.values().stream().filter(Guest::hasPlace).count() + held();
        long kept = 0;
        for (Quota quota : admission.categories()) {
            boolean released = quota.release() != null
                    && !now.isBefore(LedgerStory.TERM.at(Objects.requireNonNull(quota.release())));
            if (!quota.id().equals(category) && !released) {
                kept += Math.max(0, quota.reserve() - claimed(quota.id()));
            }
        }
        Integer cap = admission.quota(category).cap();
        long underCap = cap == null ? Long.MAX_VALUE : cap - claimed(category);
        return (int) Math.max(0, Math.min(admission.capacity() - used - kept, underCap));
    }

    Status status(String name) {
        return Objects.requireNonNull(guests.get(name)).status;
    }

    public List<Guest> guests() {
        return List.copyOf(guests.values());
    }

    public List<Guest> line() {
        return guests.values().stream()
                .filter(guest -> guest.status == Status.WAITING)
                .sorted(Comparator.<Guest>comparingInt(guest -> -guest.priority).thenComparing(guest -> guest.came))
                .toList();
    }

    public int taken() {
        return count(Guest::hasPlace);
    }

    public int held() {
        return delegations.values().stream().mapToInt(this::empty).sum();
    }

    private void admit(Guest guest) {
        if (fits(guest.category)) {
            Integer hours = guest.proven ? null : admission.addressHours();
            guest.status = hours == null ? Status.CONFIRMED : Status.OFFERED;
            guest.until = hours == null ? null : now.plusSeconds(3600L * hours);
        } else {
            guest.status = Status.WAITING;
            guest.came = ++arrivals;
        }
    }

    /** Starts from the head of the line again after each promotion, until nobody in it fits. */
    private void fillUp() {
        List<Guest> fitting =
                line().stream().filter(guest -> fits(guest.category)).toList();
        if (!fitting.isEmpty()) {
            Guest next = fitting.getFirst();
            if (admission.offerHours() == null) {
                admit(next);
            } else {
                next.status = Status.OFFERED;
                next.until = LedgerStory.TERM.workingHoursAfter(now, admission.offerHours());
            }
            fillUp();
        }
    }

    private long claimed(String category) {
        int empty = delegations.values().stream()
                .filter(delegation -> delegation.category().equals(category))
                .mapToInt(this::empty)
                .sum();
        return count(guest -> guest.hasPlace() && guest.category.equals(category)) + (long) empty;
    }

    private int empty(Delegation delegation) {
        return now.isBefore(LedgerStory.TERM.at(delegation.until()))
                ? delegation.places() - filled(delegation.id())
                : 0;
    }

    private int filled(String delegation) {
        return count(guest -> guest.hasPlace() && delegation.equals(guest.delegation));
    }

    private int count(Predicate<Guest> predicate) {
        return (int) new ArrayList<>(guests.values()).stream().filter(predicate).count();
    }
}
