package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * What somebody shows at the door: an invitation, a delegation's name, or neither, and never both.
 *
 * @param invitation what the host has asked the person with, or null: neither the window nor the approval is for those
 *     who have one. It opens once
 * @param proven whether the address is known to be the person's
 * @param delegation whose place they are to have, or null for one of nobody else's
 */
public record Pass(
        @Nullable InvitationId invitation,
        boolean proven,
        @Nullable String delegation) {

    public static final Pass NONE = new Pass(null, false, null);

    /** A place of a delegation would else be decided without the invitation, which would be spent all the same. */
    public Pass {
        if (invitation != null && delegation != null) {
            throw new IllegalArgumentException("A pass is an invitation or a delegation's, not both");
        }
    }

    boolean isInvited() {
        return invitation != null;
    }
}
