package org.waymark.registration.attendee;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/** The part of a stored registration that a {@link Roster} reads. */
public record RosterRow(
        @BsonId RegistrationId id,
        long version,
        long rank,
        Status status,
        String category,
        Origin person,
        @Nullable String delegation,
        Instant registered,
        @Nullable String searched) {

    /** Where somebody comes from. */
    public record Origin(String country) {}

    /** Without the person. */
    @Override
    public String toString() {
        return "RosterRow[" + id + "]";
    }
}
