package org.waymark.registration.admission;

import java.util.Map;
import java.util.Set;

/**
 * What is known of those whom a batch of requests names.
 *
 * @param people what they hold; who is missing holds nothing
 * @param spent those of the invitations in the batch that somebody got in with before
 */
public record Roll(Map<RegistrationId, Holding> people, Set<InvitationId> spent) {

    public Roll(Map<RegistrationId, Holding> people) {
        this(people, Set.of());
    }
}
