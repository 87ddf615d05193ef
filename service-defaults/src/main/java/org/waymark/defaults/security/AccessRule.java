package org.waymark.defaults.security;

import java.util.Map;
import org.waymark.defaults.problem.Rejection;

/** Whether a caller gets to an operation; asked before anything of the request but its address is read. */
@FunctionalInterface
public interface AccessRule {

    AccessRule ANYBODY = (_, _) -> {};

    AccessRule SIGNED_IN = (caller, _) -> caller.require(!caller.isAnonymous());

    /**
     * Goes on only when the caller may.
     *
     * @param path the variables of the address
     * @throws Rejection when they may not
     */
    void check(Caller caller, Map<String, String> path);
}
