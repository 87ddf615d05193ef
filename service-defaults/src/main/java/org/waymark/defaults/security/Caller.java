package org.waymark.defaults.security;

import java.util.Set;
import org.waymark.defaults.problem.NotAllowed;
import org.waymark.defaults.problem.SignInRequired;

/**
 * Who is calling, as their token says it.
 *
 * @param subject the identity provider's id of the person; empty when nobody is signed in
 * @param name how the person is addressed
 * @param email their address, if the identity provider has verified it; else empty
 * @param roles realm roles
 * @param organizations aliases of the organizations they are a member of
 */
public record Caller(String subject, String name, String email, Set<String> roles, Set<String> organizations) {

    public static final Caller ANONYMOUS = new Caller("", "", "", Set.of(), Set.of());

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isIn(String organization) {
        return organizations.contains(organization);
    }

    /**
     * Goes on only when it is allowed.
     *
     * @throws SignInRequired when it is not and nobody is signed in
     * @throws NotAllowed when it is not
     */
    public void require(boolean allowed) {
        if (!allowed) {
            throw isAnonymous() ? new SignInRequired() : new NotAllowed();
        }
    }

    /** Without name and address, so that a log line never has them. */
    @Override
    public String toString() {
        return "Caller[" + subject + ", " + roles + ", " + organizations + "]";
    }
}
