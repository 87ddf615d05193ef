package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.form.Answers;

/**
 * One person's registration in one edition, as it is stored. The ledger decides; this follows.
 *
 * @param version the number of the ledger's change that it reflects
 * @param rank the number under which the person entered: registrations of an edition sort by it
 * @param address the normal form of the person's address
 * @param held whether the person has, or had, a place, so that their calendar may know of it
 * @param proven whether the person has shown that the address is theirs
 * @param proof the number of the change by which they have, of which their key is made; null where the key is as it
 *     was from the first, known by mail alone
 * @param delegation whose place it is; null for one of nobody else's
 * @param until when the offer ends; null where none is open
 * @param trail what has happened, and who did it
 * @param answers to the form; null where nothing was asked
 * @param invitation with which the person got in; null without
 */
public record Registration(
        @BsonId RegistrationId id,
        long version,
        EditionId edition,
        long rank,
        Status status,
        String category,
        String language,
        Person person,
        Address address,
        Instant registered,
        Instant changed,
        boolean held,
        Answered answered,
        boolean proven,
        @Nullable Long proof,
        @Nullable String delegation,
        @Nullable Instant until,
        List<TrailEntry> trail,
        @Nullable Answers answers,
        @Nullable InvitationId invitation) {

    /** The revision of the answers, 0 where there are none. */
    public long revision() {
        return answers == null ? 0 : answers.revision();
    }
}
