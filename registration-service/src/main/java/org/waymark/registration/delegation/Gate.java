package org.waymark.registration.delegation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotAllowed;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.attendee.LinkKeys;
import org.waymark.registration.edition.Editions;

/** Says who fills a delegation's places: who holds its link, who is in its organization, and who runs the edition. */
@Component
public class Gate {

    private final Grants grants;
    private final LinkKeys keys;
    private final Editions editions;

    Gate(Grants grants, LinkKeys keys, Editions editions) {
        this.grants = grants;
        this.keys = keys;
        this.editions = editions;
    }

    /**
     * Who shows its key, is a member of its organization, or runs the edition.
     *
     * @throws NotFound when there is no such delegation for those who run the edition, or no such edition
     * @throws NotAllowed when it is not theirs, or there is none
     */
    public Grant admit(DelegationId id, @Nullable String key, Caller caller) {
        Grant grant = grants.find(id).orElse(null);
        if (grant != null && keys.opensDelegation(key, id.value(), grant.serial())) {
            return grant;
        }
        caller.require(key != null || !caller.isAnonymous());
        if (caller.isAnonymous()) {
            throw missing(id);
        }
        if (grant != null && isMember(grant, caller)) {
            return grant;
        }
        editions.managedBy(caller, id.edition());
        if (grant == null) {
            throw missing(id);
        }
        return grant;
    }

    private static NotFound missing(DelegationId id) {
        return new NotFound("delegation", id.slug());
    }

    private static boolean isMember(Grant grant, Caller caller) {
        return grant.organization() != null && caller.isIn(grant.organization());
    }
}
