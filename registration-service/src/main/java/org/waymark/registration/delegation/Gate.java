package org.waymark.registration.delegation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.attendee.LinkKeys;
import org.waymark.registration.edition.Editions;

/** Says who fills a delegation's places: who holds its link, who is in its organization, and who runs the edition. */
@Component
class Gate {

    private final Grants grants;
    private final LinkKeys keys;
    private final Editions editions;

    Gate(Grants grants, LinkKeys keys, Editions editions) {
        this.grants = grants;
        this.keys = keys;
        this.editions = editions;
    }

    Grant admit(DelegationId id, @Nullable String key, Caller caller) {
        Grant grant = grants.find(id).orElse(null);
        if (grant != null && keys.opensDelegation(key, id.value(), grant.serial())) {
            return grant;
        }
        caller.require(key != null || !caller.isAnonymous());
        if (grant == null || caller.isAnonymous()) {
            throw new NotFound("delegation", id.slug());
        }
        caller.require(isMember(grant, caller) || editions.mayManage(caller, editions.known(grant.edition())));
        return grant;
    }

    private static boolean isMember(Grant grant, Caller caller) {
        return grant.organization() != null && caller.isIn(grant.organization());
    }
}
