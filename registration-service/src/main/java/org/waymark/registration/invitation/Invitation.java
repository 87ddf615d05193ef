package org.waymark.registration.invitation;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.edition.EditionId;

/**
 * An invitation, as it is stored: all but its code, which follows from edition, address and serial. Whether somebody
 * got in with it stands with the registrations, since the ledger decides it.
 *
 * @param version counts changes
 * @param serial counts the invitations of one address to one edition
 * @param by the name of the organiser
 * @param reminded how many reminders there were
 * @param lastReminder null for none
 * @param mails letters that are not sent yet
 */
public record Invitation(
        @BsonId InvitationId id,
        long version,
        EditionId edition,
        int serial,
        Guest guest,
        Address address,
        Instant created,
        String by,
        boolean withdrawn,
        boolean declined,
        int reminded,
        @Nullable Instant lastReminder,
        @Nullable List<Letter> mails) {

    State state(boolean spent, Instant now) {
        if (spent) {
            return State.SPENT;
        }
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (isExpired(now)) {
            return State.EXPIRED;
        }
        return declined ? State.DECLINED : State.OPEN;
    }

    boolean isExpired(Instant now) {
        return guest.expires() != null && !now.isBefore(guest.expires());
    }
}
