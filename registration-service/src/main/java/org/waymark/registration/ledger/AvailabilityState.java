package org.waymark.registration.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Ledger;

/** What the other services get to know of a ledger. */
record AvailabilityState(
        String series,
        String edition,
        int capacity,
        int taken,
        int held,
        int free,
        int overhang,
        int waiting,
        boolean waitingList,
        @Nullable Instant opens,
        @Nullable Instant closes,
        String entry,
        List<Availability.OfCategory> categories,
        @Nullable Integer requested) {

    static final String TOPIC = "waymark.availability";
    static final String TYPE = "waymark.availability.changed.v1";

    static AvailabilityState of(Ledger ledger) {
        Availability places = ledger.availability();
        return new AvailabilityState(
                ledger.id().series(),
                ledger.id().slug(),
                places.capacity(),
                places.taken(),
                places.held(),
                places.free(),
                places.overhang(),
                places.waiting(),
                places.waitingList(),
                ledger.opens(),
                ledger.closes(),
                ledger.admission().entry().wire(),
                places.categories(),
                places.requested());
    }
}
