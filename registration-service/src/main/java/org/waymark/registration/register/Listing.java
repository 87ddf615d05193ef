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
import org.waymark.registration.attendee.Delivery;
import org.waymark.registration.attendee.Post;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.mail.RegistrationPost;

/**
 * The host's list of an edition: in the order in which people entered, or, of those who wait alone, in the order of the
 * waiting list.
 */
@Component
public class Listing {

    private static final int PAGE = 500;

    private final Registrations registrations;
    private final Ledgers ledgers;
    private final RegistrationPost post;

    Listing(Registrations registrations, Ledgers ledgers, RegistrationPost post) {
        this.registrations = registrations;
        this.ledgers = ledgers;
        this.post = post;
    }

    /**
     * One page.
     *
     * @param undelivered only those whose last letter has not reached them
     * @throws Invalid when the cursor is not from such a list
     */
    public Found page(EditionId edition, Selection selection, boolean undelivered, Cursor cursor) {
        Ledger ledger = ledger(edition);
        if (undelivered) {
            return some(ledger, post.undelivered(edition), selection, cursor);
        }
        if (selection.status() == Status.WAITING) {
            return some(ledger, List.copyOf(ledger.positions().keySet()), selection, cursor);
        }
        long after = after(cursor);
        List<Registration> found = registrations.of(edition, selection, after, cursor.limit() + 1);
        return new Found(
                Page.of(found, cursor, registration -> String.valueOf(registration.rank())),
                registrations.count(edition, selection),
                ledger,
                found.stream().anyMatch(registration -> registration.status() == Status.WAITING)
                        ? ledger.positions()
                        : Map.of(),
                post(found));
    }

    /** All, one after the other; few of them are in memory at a time. */
    public void each(EditionId edition, Selection selection, boolean undelivered, Consumer<Row> consumer) {
        Ledger ledger = ledger(edition);
        Map<RegistrationId, Integer> positions = ledger.positions();
        if (undelivered || selection.status() == Status.WAITING) {
            List<RegistrationId> some = undelivered ? post.undelivered(edition) : List.copyOf(positions.keySet());
            List<RegistrationId> line = registrations.among(edition, some, selection);
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

    /** A page of these, in the order given. */
    private Found some(Ledger ledger, List<RegistrationId> ids, Selection selection, Cursor cursor) {
        List<RegistrationId> line = registrations.among(ledger.id(), ids, selection);
        int from = LastSeen.of(cursor).map(seen -> seen.in(line)).orElse(0);
        List<RegistrationId> page = line.subList(from, Math.min(line.size(), from + cursor.limit() + 1));
        List<Registration> found = registrations.inOrder(page);
        return new Found(
                Page.of(found, cursor, last -> LastSeen.of(page, last.id()).text()),
                line.size(),
                ledger,
                ledger.positions(),
                post(found));
    }

    private Map<RegistrationId, Post> post(List<Registration> found) {
        return post.of(found.stream().map(Registration::id).toList());
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
     * @param post the letters of those on this page
     */
    public record Found(
            Page<Registration> page,
            int total,
            Ledger ledger,
            Map<RegistrationId, Integer> positions,
            Map<RegistrationId, Post> post) {

        /** Where the last letter is; null where nothing is known. */
        public Delivery.@Nullable State delivery(Registration registration) {
            return post.getOrDefault(
                            registration.id(), Post.nothing(registration.id().value()))
                    .state();
        }

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
