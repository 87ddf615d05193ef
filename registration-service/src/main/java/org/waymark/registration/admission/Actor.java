package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/** Who made a change. What somebody is called decides nothing: a host named "rules" is a host. */
public sealed interface Actor {

    /** The person whose registration it is, or who holds their link. */
    record Person() implements Actor {}

    /** A place became free, or a time ran out. */
    record Rules() implements Actor {}

    /** A city or body with places of its own. */
    record Delegation(String id) implements Actor {}

    /**
     * Somebody who runs the edition.
     *
     * @param subject the identity provider's id of the account; null in entries from before it was kept
     * @param name what the account was called at that moment; people may change that
     */
    record Host(@Nullable String subject, String name) implements Actor {

        /** Without the name, so that no log line has it. */
        @Override
        public String toString() {
            return "Host[" + subject + "]";
        }
    }
}
