package org.waymark.registration.attendee;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;

/**
 * One person's registration in one edition, as it is stored. The ledger decides; this follows.
 *
 * @param version the number of the ledger's change that it reflects
 * @param rank the number under which the person entered: registrations of an edition sort by it
 * @param address the normal form of the person's address
 * @param held whether the person has, or had, a place, so that their calendar may know of it
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
        Answered answered) {}
