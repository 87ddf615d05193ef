package org.waymark.registration.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.Ledgers;

/**
 * The host's list of an edition: in the order in which people entered, or, of those who wait alone, in the order of the
 * waiting list.
 */
@Component
public class Listing {

    private static final int PAGE = 500;

    private final Registrations registrations;
    private final Ledgers ledgers;

    Listing(Registrations registrations, Ledgers ledgers) {
        this.registrations = registrations;
        this.ledgers = ledgers;
    }

    /**
     * One page.
     *
     * @throws Invalid when the cursor is not from such a list
     */
    public Found page(EditionId edition, Selection selection, Cursor cursor) {
        Ledger ledger = ledger(edition);
        if (selection.status() == Status.WAITING) {
            return line(ledger, selection, cursor);
        }
        long after = after(cursor);
        List<Registration> found = registrations.of(edition, selection, after, cursor.limit() + 1);
        return new Found(
                Page.of(found, cursor, registration -> String.valueOf(registration.rank())),
                registrations.count(edition, selection),
                ledger,
                found.stream().anyMatch(registration -> registration.status() == Status.WAITING)
                        ? ledger.positions()
                        : Map.of());
    }

    /** All, one after the other; few of them are in memory at a time. */
    public void each(EditionId edition, Selection selection, Consumer<Row> consumer) {
        Ledger ledger = ledger(edition);
        Map<RegistrationId, Integer> positions = ledger.positions();
        if (selection.status() == Status.WAITING) {
            List<RegistrationId> line = registrations.among(edition, List.copyOf(positions.keySet()), selection);
            for (int from = 0; from < line.size(); from += PAGE) {
                hand(
                        registrations.inOrder(line.subList(from, Math.min(line.size(), from + PAGE))),
                        positions,
                        consumer);
            }
            return;
        }
        List<Registration> page;
        long after = 0;
        do {
            page = registrations.of(edition, selection, after, PAGE);
            hand(page, positions, consumer);
            after = page.isEmpty() ? after : page.getLast().rank();
        } while (page.size() == PAGE);
    }

    private static void hand(List<Registration> page, Map<RegistrationId, Integer> positions, Consumer<Row> consumer) {
        page.forEach(registration -> consumer.accept(new Row(registration, position(registration, positions))));
    }

    private Found line(Ledger ledger, Selection selection, Cursor cursor) {
        Map<RegistrationId, Integer> positions = ledger.positions();
        List<RegistrationId> line = registrations.among(ledger.id(), List.copyOf(positions.keySet()), selection);
        int from = LastSeen.of(cursor).map(seen -> seen.in(line)).orElse(0);
        List<RegistrationId> page = line.subList(from, Math.min(line.size(), from + cursor.limit() + 1));
        List<Registration> found = registrations.inOrder(page);
        return new Found(
                Page.of(found, cursor, last -> LastSeen.of(page, last.id()).text()), line.size(), ledger, positions);
    }

    private Ledger ledger(EditionId edition) {
        return ledgers.find(edition).orElseGet(() -> Ledger.blank(edition));
    }

    private static long after(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page");
        }
    }

    private static @Nullable Integer position(Registration registration, Map<RegistrationId, Integer> positions) {
        return registration.status() == Status.WAITING ? positions.get(registration.id()) : null;
    }

    /** One of many, with the rank in the waiting list of those who wait. */
    public record Row(Registration registration, @Nullable Integer position) {}

    /**
     * What is found.
     *
     * @param total on all pages
     * @param positions in the waiting list, of those at least who wait and are on this page
     */
    public record Found(Page<Registration> page, int total, Ledger ledger, Map<RegistrationId, Integer> positions) {

        public @Nullable Integer position(Registration registration) {
            return Listing.position(registration, positions);
        }

        /** What the host has given to somebody who waits. */
        @Nullable Integer priority(Registration registration) {
            Integer position = position(registration);
            return position == null ? null : ledger.queue().get(position - 1).priority();
        }
    }
}
