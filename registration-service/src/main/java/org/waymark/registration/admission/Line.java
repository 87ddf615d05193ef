package org.waymark.registration.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The waiting list under decision: by priority, then as people came. */
final class Line {

    private final Map<RegistrationId, Waiter> waiters = new LinkedHashMap<>();

    Line(List<Waiter> waiters) {
        waiters.forEach(waiter -> this.waiters.put(waiter.registration(), waiter));
    }

    List<Waiter> waiters() {
        return List.copyOf(waiters.values());
    }

    /** At the end of the line. */
    int join(Waiter waiter) {
        waiters.put(waiter.registration(), waiter);
        return waiters.size();
    }

    void leave(RegistrationId person) {
        waiters.remove(person);
    }

    void prove(RegistrationId person) {
        waiters.computeIfPresent(person, (id, waiter) -> new Waiter(id, waiter.category(), waiter.priority(), true));
    }

    /** The same rank under another id; the address behind that one is not proven. */
    void rename(RegistrationId from, RegistrationId to) {
        List<Waiter> line = waiters();
        waiters.clear();
        line.stream()
                .map(one ->
                        one.registration().equals(from) ? new Waiter(to, one.category(), one.priority(), false) : one)
                .forEach(one -> waiters.put(one.registration(), one));
    }

    void move(RegistrationId person, String category) {
        waiters.computeIfPresent(person, (id, waiter) -> waiter.withCategory(category));
    }

    /** Behind the last of those who have this priority or a higher one. */
    int prioritise(RegistrationId person, int priority) {
        Waiter known = waiters.remove(person);
        if (known == null) {
            return 0;
        }
        List<Waiter> line = new ArrayList<>(waiters.values());
        int index = 0;
        while (index < line.size() && line.get(index).priority() >= priority) {
            index++;
        }
        line.add(index, new Waiter(person, known.category(), priority, known.proven()));
        waiters.clear();
        line.forEach(waiter -> waiters.put(waiter.registration(), waiter));
        return index + 1;
    }

    /** First at 1; 0 for those who are not in it. */
    int position(RegistrationId person) {
        int position = 0;
        for (RegistrationId waiter : waiters.keySet()) {
            position++;
            if (waiter.equals(person)) {
                return position;
            }
        }
        return 0;
    }
}
