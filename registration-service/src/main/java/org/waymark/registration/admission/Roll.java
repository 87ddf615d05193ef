package org.waymark.registration.admission;

import java.util.Map;
import java.util.Set;

/**
 * What is known of those whom a batch of requests names, and of their edition.
 *
 * @param people what they hold; who is missing holds nothing
 * @param spent those of the invitations in the batch that somebody got in with before
 * @param status of the edition, as event-service tells it
 */
public record Roll(Map<RegistrationId, Holding> people, Set<InvitationId> spent, String status) {

    /** In an edition that is open. */
    public Roll(Map<RegistrationId, Holding> people, Set<InvitationId> spent) {
        this(people, spent, "open");
    }
}
