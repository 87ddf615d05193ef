package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;

/** What must hold of an edition whenever nothing is in flight. */
@TestComponent
public class Truth {

    private final Ledgers ledgers;
    private final Registrations registrations;

    Truth(Ledgers ledgers, Registrations registrations) {
        this.ledgers = ledgers;
        this.registrations = registrations;
    }

    /** The ledger and the registrations tell the same. */
    public Availability holdsFor(EditionId edition) {
        Ledger ledger = ledgers.find(edition).orElseThrow();
        List<Registration> all = registrations.of(edition, Selection.ALL, 0, 10_000);
        Availability places = ledger.availability();
        assertThat(places.taken()).isEqualTo(count(all, Status.CONFIRMED)).isLessThanOrEqualTo(places.capacity());
        List<RegistrationId> waiting = all.stream()
                .filter(registration -> registration.status() == Status.WAITING)
                .map(Registration::id)
                .toList();
        assertThat(ledger.queue().stream().map(waiter -> waiter.registration()).toList())
                .containsExactlyElementsOf(waiting);
        assertThat(waiting.isEmpty() || places.free() == 0)
                .as("nobody waits for a free place")
                .isTrue();
        assertThat(ledgers.places(edition).orElseThrow().availability()).isEqualTo(places);
        return places;
    }

    public static List<Integer> positions(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static int count(List<Registration> all, Status status) {
        return (int) all.stream()
                .filter(registration -> registration.status() == status)
                .count();
    }
}
