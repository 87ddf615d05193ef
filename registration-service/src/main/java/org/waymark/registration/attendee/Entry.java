package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/**
 * What a roster knows of one registration; some 250 bytes with all that hangs on it.
 *
 * @param version the number of the ledger's last change that is in it
 * @param registered in milliseconds
 */
record Entry(
        String id,
        long version,
        long rank,
        Status status,
        String category,
        String country,
        @Nullable String delegation,
        long registered,
        String searched) {

    static Entry of(RosterRow row) {
        return new Entry(
                row.id().value(),
                row.version(),
                row.rank(),
                row.status(),
                row.category(),
                row.person().country(),
                row.delegation(),
                row.registered().toEpochMilli(),
                Objects.requireNonNullElse(row.searched(), ""));
    }

    /** The one with which somebody enters. */
    static Entry of(Decided decided, Application application, Instant at) {
        return new Entry(
                decided.registration().value(),
                0,
                decided.first().number(),
                decided.first().status(),
                application.category(),
                application.person().country(),
                null,
                at.toEpochMilli(),
                Selection.searched(application.person()));
    }

    /** As it is after what was decided. */
    Entry after(Decided decided) {
        Decided.Step last = decided.last();
        Correction correction = decided.correction();
        return new Entry(
                id,
                last.number(),
                rank,
                last.status(),
                last.standing().category(),
                correction == null ? country : correction.person().country(),
                last.standing().delegation(),
                registered,
                correction == null ? searched : Selection.searched(correction.person()));
    }

    /** With the words that many entries have kept once. */
    Entry sharing(UnaryOperator<String> words) {
        return new Entry(
                id,
                version,
                rank,
                status,
                words.apply(category),
                words.apply(country),
                delegation == null ? null : words.apply(delegation),
                registered,
                searched);
    }

    RegistrationId registration() {
        return new RegistrationId(id);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Entry[" + id + "@" + version + ", " + status + "]";
    }
}
