package org.waymark.registration.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Actor;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.FormerValue;
import org.waymark.registration.attendee.TrailEntry;

/** One line of what has happened to a registration, for its host. */
record HistoryEntry(
        long number,
        Instant at,
        Occasion occasion,
        Status status,
        String category,
        By by,
        @Nullable String reason,
        @Nullable List<FormerValue> former) {

    /**
     * Who made the change.
     *
     * @param id the account's of a host, where it is known, or the delegation's; else null
     * @param name what a host was called then; else null
     */
    record By(Kind kind, @Nullable String id, @Nullable String name) {

        enum Kind {
            PERSON,
            RULES,
            DELEGATION,
            HOST
        }

        static By of(Actor actor) {
            return switch (actor) {
                case Actor.Person person -> new By(Kind.PERSON, null, null);
                case Actor.Rules rules -> new By(Kind.RULES, null, null);
                case Actor.Delegation delegation -> new By(Kind.DELEGATION, delegation.id(), null);
                case Actor.Host host -> new By(Kind.HOST, host.subject(), host.name());
            };
        }
    }

    static List<HistoryEntry> of(List<TrailEntry> entries) {
        return entries.stream()
                .map(entry -> new HistoryEntry(
                        entry.number(),
                        entry.at(),
                        entry.occasion(),
                        entry.status(),
                        entry.category(),
                        By.of(entry.by()),
                        entry.reason(),
                        entry.former()))
                .toList();
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "HistoryEntry[" + number + ", " + occasion + "]";
    }
}
